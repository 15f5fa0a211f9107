import { forms, hostile, malformedIds, noFields } from '../support/e2e/forms.ts'
import { type Answer, askFor, fingerprint, sendForm } from '../support/e2e/send-form.ts'
import { type Site, startWorldSite } from '../support/e2e/site.ts'
import { expect, test } from '../support/e2e/test.ts'
import { builtRoutes, visits } from '../support/e2e/visits.ts'
import type { World } from '../support/e2e/world.ts'

// These tests change what they share: they have a site of their own, and run one after another on it.
test.describe.configure({ mode: 'default' })

const megabyte = 1024 * 1024

let site: Site
let world: World
test.beforeAll(async () => {
  test.setTimeout(90_000)
  ;({ site, world } = await startWorldSite())
})
test.afterAll(() => site.stop())
test.afterEach(() => {
  expect(site.takeFaults(), 'what the server said of its own faults').toEqual([])
})

test('every route that takes a form is sent bad ones', async () => {
  // The last route answers 404 to whatever is sent to it.
  const actions = (await builtRoutes()).filter(({ id, module }) => module.action && id !== 'routes/$')
  expect(Object.keys(forms).sort()).toEqual(actions.map(({ id }) => id).sort())
})

test('a form that is filled in as meant does change what is stored', async () => {
  const { as, path, fields } = forms['routes/teach._index'] ?? {}
  const before = await fingerprint(site.db)
  const body = new URLSearchParams(fields?.(world))
  const answer = await sendForm(site, as?.(world) ?? null, path?.(world) ?? '', { body })
  expect(answer.status).toBe(302)
  expect(await fingerprint(site.db)).not.toEqual(before)
})

for (const [route, { as, path, fields }] of Object.entries(forms)) {
  test(`${route} refuses ten megabytes`, async () => {
    await expectNothingChanged(async () => {
      const body = `name=${'x'.repeat(10 * megabyte)}`
      const headers = { 'Content-Type': 'application/x-www-form-urlencoded' }
      const answer = await sendForm(site, as(world), path(world), { body, headers })
      expect(answer.status).toBe(413)
      expect(answer.text).toContain('Nothing was changed')
    })
  })

  // What reads no fields has nothing to refuse.
  if (fields !== noFields)
    test(`${route} refuses what is no form`, async () => {
      const junk: { body?: BodyInit; headers: Record<string, string> }[] = [
        { body: '{"name":', headers: { 'Content-Type': 'application/json' } },
        { body: 'no boundary here', headers: { 'Content-Type': 'multipart/form-data; boundary=x' } },
        { body: 'name', headers: { 'Content-Type': 'text/plain' } },
        { headers: {} },
        {
          body: new Uint8Array([0x6e, 0x3d, 0xff, 0xfe, 0x00]),
          headers: { 'Content-Type': 'application/octet-stream' },
        },
      ]
      await expectNothingChanged(async () => {
        for (const sent of junk)
          expectRefusal(await sendForm(site, as(world), path(world), sent), JSON.stringify(sent.headers))
      })
    })

  test(`${route} refuses the same form from another site`, async () => {
    await expectNothingChanged(async () => {
      const body = new URLSearchParams(fields(world))
      const answer = await sendForm(site, as(world), path(world), {
        body,
        headers: { Origin: 'https://evil.example' },
      })
      expect(answer.status).toBe(403)
    })
  })

  test(`${route} takes hostile text for text, or refuses it and changes nothing`, async () => {
    const good = fields(world)
    for (const [sort, text] of Object.entries(hostile))
      for (const name of Object.keys(good)) {
        const before = await fingerprint(site.db)
        const body = new URLSearchParams({ ...good, [name]: text })
        const answer = await sendForm(site, as(world), path(world), { body })
        const what = `${name}: ${sort}`
        if (answer.status >= 400) {
          expectRefusal(answer, what)
          expect(await fingerprint(site.db), what).toEqual(before)
        }
        expect(answer.status, what).toBeLessThan(500)
        expect(answer.text, what).not.toContain('<script>alert(1)')
        expect(answer.text, what).not.toContain('<img src=x')
      }
  })
}

for (const [route, { as, fields, foreign }] of Object.entries(forms))
  if (foreign)
    test(`${route} answers 404 where the thing belongs to somebody else`, async () => {
      await expectNothingChanged(async () => {
        for (const path of foreign(world)) {
          const answer = await sendForm(site, as(world), path, { body: new URLSearchParams(fields(world)) })
          expect(answer.status, path).toBe(404)
        }
      })
    })

test('forms of people with an account do nothing for those without', async () => {
  await expectNothingChanged(async () => {
    for (const [route, { as, path, fields }] of Object.entries(forms)) {
      if (as(world) === null) continue
      const answer = await sendForm(site, null, path(world), { body: new URLSearchParams(fields(world)) })
      expect([302, 404], route).toContain(answer.status)
    }
  })
})

test('teachers’ forms do nothing for students, and students’ forms nothing for teachers', async () => {
  await expectNothingChanged(async () => {
    for (const [route, { as, path, fields }] of Object.entries(forms)) {
      const role = as(world)?.role
      if (!role || route === 'routes/sign-out') continue
      const other = role === 'student' ? world.teacher : world.newcomer
      const answer = await sendForm(site, other, path(world), { body: new URLSearchParams(fields(world)) })
      expect(answer.status, route).toBe(404)
    }
  })
})

for (const [route, states] of Object.entries(visits)) {
  const first = states[0]
  if (first && route.includes('$') && route !== 'routes/$')
    test(`${route} answers 404 to ids that are none, and to those of strangers`, async () => {
      for (const path of spoilt(first.path(world))) {
        const answer = await askFor(site, first.as(world), path)
        expect([400, 404], path.slice(0, 200)).toContain(answer.status)
      }
    })
}

test('pages about people answer 404 to everybody who has no part in them', async () => {
  const { stranger, begunAttempt, finishedAttempt, classroom, assignmentId, responseId, newcomer } = world
  const forStudents = [
    `/attempts/${begunAttempt}/1`,
    `/attempts/${finishedAttempt}/end`,
    `/learn/assignments/${assignmentId}`,
  ]
  for (const path of forStudents) expect((await askFor(site, stranger.student, path)).status, path).toBe(404)
  const forTeachers = [
    `/teach/classes/${classroom.id}`,
    `/teach/classes/${classroom.id}/assign`,
    `/teach/classes/${classroom.id}/sheet`,
    `/teach/classes/${classroom.id}/students/${newcomer.userId}/card`,
    `/teach/assignments/${assignmentId}`,
    `/teach/assignments/${assignmentId}/answers/${responseId}`,
  ]
  for (const path of forTeachers)
    for (const viewer of [stranger.teacher, world.newcomer])
      for (const address of [path, `${path}.data`])
        expect((await askFor(site, viewer, address)).status, `${viewer.role} ${address}`).toBe(404)
})

/** The address with each of its ids in turn replaced by something that is none. */
function spoilt(path: string): string[] {
  const parts = path.split('/')
  return parts.flatMap((part, index) =>
    /^[0-9a-f]{8}-|^claim-or-prediction$/.test(part)
      ? malformedIds.map((id) => parts.map((kept, at) => (at === index ? id : kept)).join('/'))
      : [],
  )
}

async function expectNothingChanged(work: () => Promise<void>): Promise<void> {
  const before = await fingerprint(site.db)
  await work()
  expect(await fingerprint(site.db)).toEqual(before)
}

/** A refusal says in plain words what is the matter, and nothing about how the program is made. */
function expectRefusal({ status, text, type }: Answer, what: string): void {
  expect(status, what).toBeGreaterThanOrEqual(400)
  expect(status, what).toBeLessThan(500)
  const said = type.includes('html')
    ? (text.match(/<main[\s\S]*<\/main>/)?.[0] ?? '').replace(/<[^>]*>/g, ' ')
    : text
  expect(said.trim().length, `${what}: ${said}`).toBeGreaterThan(20)
  expect(text, what).not.toMatch(/node_modules|at \w+ \(|ZodError|PostgresError|Unexpected Server Error/)
}
