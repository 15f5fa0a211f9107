import type { ActionFunctionArgs, AppLoadContext, LoaderFunctionArgs } from '@remix-run/node'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { SignedIn } from '#app/accounts/viewer.ts'
import * as step from '#app/routes/attempts.$attempt.$step/route.tsx'
import * as draft from '#app/routes/attempts.$attempt.draft/route.tsx'
import * as level from '#app/routes/attempts.$attempt.level/route.tsx'
import * as position from '#app/routes/attempts.$attempt.position/route.tsx'
import * as start from '#app/routes/learn.lessons.$lesson/route.tsx'
import { type FreshDatabase, freshDatabase } from '#tests/support/database.ts'
import { makeDesk, startAtQuestion, tokenOf } from '#tests/support/desk.ts'
import { dbViewer, makeStudent, testNow } from '#tests/support/factories.ts'
import { sampleLessonId } from '#tests/support/lesson-fixture.ts'

let database: FreshDatabase
let desk: Awaited<ReturnType<typeof makeDesk>>
beforeAll(async () => {
  database = await freshDatabase()
  desk = await makeDesk(database)
})
afterAll(() => database.close())

async function newLearner() {
  const student = await makeStudent(database.db, desk.classroom, { name: `S${Math.random()}` })
  return { student, attempt: await startAtQuestion(database, student) }
}

function args(viewer: SignedIn, params: Record<string, string>, fields?: [string, string][]) {
  const context: Pick<AppLoadContext, 'viewer' | 'now' | 'read'> = {
    viewer,
    now: testNow,
    read: (work) => database.asViewer(dbViewer(viewer), work),
  }
  const body = fields && { method: 'POST', body: new URLSearchParams(fields) }
  return { context, params, request: new Request('http://test/x', body) } as LoaderFunctionArgs &
    ActionFunctionArgs
}

/** What a route answered or threw, as status and place. */
async function replyOf(answer: Promise<unknown>): Promise<[number, string | null]> {
  const response = await answer.catch((thrown: unknown) => thrown)
  if (response instanceof Response) return [response.status, response.headers.get('location')]
  const init = response && typeof response === 'object' && 'init' in response ? response.init : undefined
  return [(init as ResponseInit | undefined)?.status ?? 200, null]
}

const answers: [string, string][] = [
  ['i1-answer', 'b'],
  ['i1-certainty', 'sure'],
  ['i2-answer', 'a'],
  ['i2-answer', 'c'],
]

test('an answer is followed by a redirect to its verdict, a second one by a notice', async () => {
  const { student, attempt } = await newLearner()
  const post = (token: string) =>
    replyOf(step.action(args(student, { attempt, step: '2' }, [['token', token], ...answers])))
  expect(await post(tokenOf(1))).toEqual([302, `/attempts/${attempt}/2#verdict`])
  expect(await post(tokenOf(1))).toEqual([302, `/attempts/${attempt}/2#verdict`])
  expect(await post(tokenOf(2))).toEqual([302, `/attempts/${attempt}/2?notice=keptEarlier`])
})

test('an answer with gaps is a 400, one without our token too, one ahead leads back', async () => {
  const { student, attempt } = await newLearner()
  const post = (number: string, fields: [string, string][]) =>
    replyOf(step.action(args(student, { attempt, step: number }, fields)))
  expect(await post('2', [['token', tokenOf(1)]])).toEqual([400, null])
  expect(await post('2', answers)).toEqual([400, null])
  expect(await post('3', [['token', tokenOf(1)], ...answers])).toEqual([302, `/attempts/${attempt}`])
})

test('whoever does not own an attempt meets a 404 at every address of it', async () => {
  const { attempt } = await newLearner()
  const params = { attempt, step: '2' }
  const fields: [string, string][] = [
    ['token', tokenOf(1)],
    ['step', '2'],
    ['from', '2'],
    ['level', 'plain'],
    ...answers,
  ]
  const other = desk.student
  expect(await replyOf(step.loader(args(other, params)))).toEqual([404, null])
  for (const action of [step.action, draft.action, level.action, position.action])
    expect(await replyOf(action(args(other, params, fields)))).toEqual([404, null])
  // A teacher is no learner.
  expect(await replyOf(step.loader(args(desk.teacher, params)))).toEqual([404, null])
})

test('a draft is a 204 for a script and leads home whoever leaves', async () => {
  const { student, attempt } = await newLearner()
  const post = (fields: [string, string][]) =>
    replyOf(draft.action(args(student, { attempt }, [['step', '2'], ...answers, ...fields])))
  expect(await post([['age-1', '10']])).toEqual([204, null])
  expect(await post([['leave', '1']])).toEqual([302, '/learn?notice=kept'])
})

test('the level switch goes back to the step, keeps what was chosen, and takes no other level', async () => {
  const { student, attempt } = await newLearner()
  const post = (to: string) =>
    replyOf(
      level.action(
        args(student, { attempt }, [['level', to], ['step', '2'], ['shown-level', 'standard'], ...answers]),
      ),
    )
  expect(await post('plain')).toEqual([302, `/attempts/${attempt}/2`])
  expect(await post('other')).toEqual([400, null])
  const loaded = await step.loader(args(student, { attempt, step: '2' }))
  expect(loaded.view.level).toBe('plain')
  expect(loaded.view.items[0]?.values).toEqual({ answer: ['b'] })
})

test('starting leads to the attempt, twice to the same one', async () => {
  const student = await makeStudent(database.db, desk.classroom, { name: 'Starter' })
  const post = () => replyOf(start.action(args(student, { lesson: sampleLessonId }, [['level', 'plain']])))
  const [status, place] = await post()
  expect([status, place]).toEqual([302, expect.stringMatching(/^\/attempts\//)])
  expect(await post()).toEqual([302, place])
})
