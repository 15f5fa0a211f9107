import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { ServerBuild } from '@remix-run/node'
import { beforeAll, expect, test } from 'vitest'
import { guardBuild } from '#app/http/guard.server.ts'
import { ensureBuilt, outsideTests } from '#tests/support/built.ts'
import { listFiles, root } from '#tests/support/files.ts'

/** More names than this, and a folder of routes can no longer be scanned by eye. */
const mostSegments = 6
const longestName = 50

const accesses = ['anyone', 'nobody', 'signed-in', 'learner', 'student', 'teacher']

let build: ServerBuild
beforeAll(async () => {
  ensureBuilt()
  build = await import(pathToFileURL(join(root, 'build/server/index.js')).href)
}, 300_000)

test('app/README.md shows the routes as they are', { timeout: 60_000 }, () => {
  const program = join(root, 'node_modules/@remix-run/dev/dist/cli.js')
  const { stdout } = spawnSync(process.execPath, [program, 'routes'], {
    cwd: root,
    encoding: 'utf8',
    env: outsideTests(),
  })
  const shown = readFileSync(join(root, 'app/README.md'), 'utf8').split('## Routes\n```')[1]?.split('```')[0]
  expect(stdout).toContain('<Route file="root.tsx">')
  // Their order is that of the file system.
  expect(linesOf(shown)).toEqual(linesOf(stdout))
})

test('every route says who may call it', () => {
  const routes = Object.values(build.routes).filter((route) => route !== undefined)
  const silent = routes.filter(({ module }) => {
    const handle: unknown = module.handle
    return !(
      handle &&
      typeof handle === 'object' &&
      'access' in handle &&
      accesses.includes(String(handle.access))
    )
  })
  expect(silent.map(({ id }) => id)).toEqual([])
  expect(routes.length).toBeGreaterThan(5)
})

test('the gate takes every route of the build', () => {
  expect(() => guardBuild(build)).not.toThrow()
})

test('a route does one thing for forms: where it has an action, no other file answers at the same address', () => {
  const paths = Object.values(build.routes)
    .filter((route) => route !== undefined && route.id !== 'root')
    .map((route) => `${route?.parentId ?? ''} ${route?.path ?? ''} ${route?.index ? 'index' : ''}`)
  expect(new Set(paths).size).toBe(paths.length)
})

test('names of routes stay short enough to be scanned', () => {
  const names = new Set(listFiles('app/routes').map((path) => path.split('/')[2] ?? ''))
  const long = [...names].filter((name) => name.split('.').length > mostSegments || name.length > longestName)
  expect(long).toEqual([])
})

function linesOf(text = ''): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .sort()
}
