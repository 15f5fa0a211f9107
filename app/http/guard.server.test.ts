import type { LoaderFunctionArgs, ServerBuild } from '@remix-run/node'
import { expect, test } from 'vitest'
import type { SignedIn, Viewer } from '../accounts/viewer.ts'
import { guardBuild } from './guard.server.ts'

const school = { id: 's', name: 'School', timeZone: 'UTC', kind: 'school' } as const

test.each<[string | undefined, SignedIn['role'] | null, number]>([
  ['anyone', null, 200],
  ['anyone', 'student', 200],
  ['nobody', null, 200],
  ['nobody', 'student', 302],
  ['signed-in', null, 302],
  ['signed-in', 'guest', 200],
  ['learner', 'guest', 200],
  ['learner', 'teacher', 404],
  ['student', 'guest', 404],
  ['student', 'student', 200],
  ['teacher', 'student', 404],
  ['teacher', 'teacher', 200],
  ['teacher', 'admin', 200],
  ['teacher', null, 302],
  [undefined, null, 404],
  [undefined, 'admin', 404],
  ['no-such-rule', 'admin', 404],
])('a route for %s answers %s with %i', async (access, role, status) => {
  expect(await ask(access, role, 'loader')).toBe(status)
  // Posting where one should be signed out is the flow's own matter; every other rule holds for actions too.
  if (access !== 'nobody') expect(await ask(access, role, 'action')).toBe(status)
})

test('a page without a loader stops the server from starting', () => {
  const build = buildWith({ handle: { access: 'anyone' }, default: () => null })
  expect(() => guardBuild(build)).toThrow('nothing guards it')
})

test('after signing in one comes back to the page that was asked for', async () => {
  const response = await call(
    guardBuild(buildWith({ handle: { access: 'teacher' }, loader: () => 'secret' })),
    null,
    'loader',
  )
  expect(response).toBeInstanceOf(Response)
  expect((response as Response).headers.get('Location')).toBe('/sign-in?next=%2Fteach%3Fa%3D1')
})

async function ask(
  access: string | undefined,
  role: SignedIn['role'] | null,
  part: 'loader' | 'action',
): Promise<number> {
  const module = { ...(access && { handle: { access } }), loader: () => 'secret', action: () => 'secret' }
  const viewer = role && { userId: 'u', name: 'N', role, school }
  const result = await call(guardBuild(buildWith(module)), viewer, part)
  return result instanceof Response ? result.status : 200
}

async function call(build: ServerBuild, viewer: Viewer, part: 'loader' | 'action'): Promise<unknown> {
  const handler = build.routes.page?.module[part]
  const request = new Request('http://localhost/teach?a=1', { method: part === 'loader' ? 'GET' : 'POST' })
  try {
    return await handler?.({ request, params: {}, context: { viewer } } as unknown as LoaderFunctionArgs)
  } catch (thrown) {
    return thrown
  }
}

function buildWith(module: object): ServerBuild {
  return { routes: { page: { id: 'page', path: 'teach', module } } } as unknown as ServerBuild
}
