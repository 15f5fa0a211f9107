import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { SignedIn } from '#app/accounts/viewer.ts'
import { keepDraft, type TypedSoFar } from '#app/flows/keep-draft.server.ts'
import { moveOn } from '#app/flows/move-on.server.ts'
import { openStep } from '#app/flows/open-step.server.ts'
import { switchLevel } from '#app/flows/switch-level.server.ts'
import { drafts } from '#db/schema/practice.ts'
import { formOf } from '#tests/support/answer-forms.ts'
import { type FreshDatabase, freshDatabase } from '#tests/support/database.ts'
import { makeDesk, rightSubmission, startAtQuestion, submit } from '#tests/support/desk.ts'
import { dbViewer, makeStudent, testNow } from '#tests/support/factories.ts'

let database: FreshDatabase
let desk: Awaited<ReturnType<typeof makeDesk>>
beforeAll(async () => {
  database = await freshDatabase()
  desk = await makeDesk(database)
})
afterAll(() => database.close())

async function newLearner() {
  const student = await makeStudent(database.db, desk.classroom, { name: `S${Math.random()}` })
  const attemptId = await startAtQuestion(database, student)
  const typed = {
    attemptId,
    step: '2',
    level: 'standard',
    form: formOf({ answer: ['a'], certainty: ['sure'] }),
  }
  return { student, attemptId, typed }
}

function keep(viewer: SignedIn, typed: TypedSoFar, now = testNow) {
  return database.asViewer(dbViewer(viewer), (tx) => keepDraft(tx, viewer, typed, now))
}

async function shown(viewer: SignedIn, attemptId: string, step = '2') {
  const opened = await database.asViewer(dbViewer(viewer), (tx) => openStep(tx, viewer, { attemptId, step }))
  if (opened.outcome !== 'open') throw new Error(`the step is ${opened.outcome}`)
  return opened.view.items
}

test('what is typed comes back, with how sure', async () => {
  const { student, attemptId, typed } = await newLearner()
  expect(await keep(student, typed)).toEqual({ outcome: 'kept' })
  const [item] = await shown(student, attemptId)
  expect([item?.values, item?.certainty]).toEqual([{ answer: ['a'] }, 'sure'])
})

test('a newer draft replaces an older one, an older one changes nothing', async () => {
  const { student, attemptId, typed } = await newLearner()
  const other = (answer: string, age: number) => ({
    ...typed,
    form: formOf({ answer: [answer] }),
    ages: new Map([[0, age]]),
  })
  await keep(student, other('a', 5_000))
  await keep(student, other('b', 60_000))
  expect((await shown(student, attemptId))[0]?.values).toEqual({ answer: ['a'] })
  await keep(student, other('c', 0))
  expect((await shown(student, attemptId))[0]?.values).toEqual({ answer: ['c'] })
})

test('a draft that names the items that changed leaves the others as they are', async () => {
  const { student, attemptId, typed } = await newLearner()
  await keep(student, typed)
  await keep(student, { ...typed, form: formOf({}, { answer: ['c'] }), ages: new Map([[1, 0]]) })
  const items = await shown(student, attemptId)
  expect(items.map((item) => item.values)).toEqual([{ answer: ['a'] }, { answer: ['c'] }])
})

test('a draft after the answer is ignored', async () => {
  const { student, attemptId, typed } = await newLearner()
  await submit(database, student, rightSubmission(desk.lesson, attemptId, 2))
  expect(await keep(student, typed)).toEqual({ outcome: 'ignored' })
  expect(await database.db.select().from(drafts).where(eq(drafts.attemptId, attemptId))).toEqual([])
})

test('the answer clears the draft', async () => {
  const { student, attemptId, typed } = await newLearner()
  await keep(student, typed)
  await submit(database, student, rightSubmission(desk.lesson, attemptId, 2))
  expect(await database.db.select().from(drafts).where(eq(drafts.attemptId, attemptId))).toEqual([])
})

test('nobody keeps drafts in another’s attempt, or for a step that is ahead or does not exist', async () => {
  const { student, typed } = await newLearner()
  expect(await keep(desk.student, typed)).toEqual({ outcome: 'not-found' })
  expect(await keep(student, { ...typed, step: '3' })).toEqual({ outcome: 'ignored' })
  expect(await keep(student, { ...typed, step: '99' })).toEqual({ outcome: 'not-found' })
})

test('what is stored is only what the form offers, however much is posted', async () => {
  const { student, attemptId, typed } = await newLearner()
  const form = new Map([...typed.form, ['i1-answer', ['a', 'x'.repeat(10_000)]], ['i7-answer', ['a']]])
  await keep(student, { ...typed, form })
  const stored = await database.db.select().from(drafts).where(eq(drafts.attemptId, attemptId))
  expect(JSON.stringify(stored).length).toBeLessThan(1_000)
})

test('marks made at one reading level are not shown at the other, and the page can say so', async () => {
  const { student, attemptId } = await newLearner()
  for (const step of [2, 3]) {
    await submit(database, student, rightSubmission(desk.lesson, attemptId, step))
    await database.asViewer(dbViewer(student), (tx) =>
      moveOn(tx, student, { attemptId, from: String(step) }, testNow),
    )
  }
  await keep(student, { attemptId, step: '4', level: 'standard', form: formOf({ source: ['0'] }) })
  expect((await shown(student, attemptId, '4'))[0]).toMatchObject({
    values: { source: ['0'] },
    draftLost: false,
  })
  await database.asViewer(dbViewer(student), (tx) =>
    switchLevel(tx, student, { attemptId, level: 'plain' }, testNow),
  )
  expect((await shown(student, attemptId, '4'))[0]).toMatchObject({ values: {}, draftLost: true })
  // Answered at the other level: what was said there is shown as it was said.
  expect((await shown(student, attemptId, '2'))[0]?.verdict?.outcome).toBe('right')
})
