import { count, eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStep } from '#app/flows/open-step.server.ts'
import { submitAnswers } from '#app/flows/submit-answers.server.ts'
import { asViewer, connect } from '#db/client.server.ts'
import { currentGrades, grades, responses } from '#db/schema/practice.ts'
import { formOf } from '#tests/support/answer-forms.ts'
import { type FreshDatabase, freshDatabase } from '#tests/support/database.ts'
import { makeDesk, rightSubmission, startAtQuestion, submit, tokenOf } from '#tests/support/desk.ts'
import { dbViewer, makeStudent, testNow } from '#tests/support/factories.ts'

let database: FreshDatabase
let desk: Awaited<ReturnType<typeof makeDesk>>
beforeAll(async () => {
  database = await freshDatabase()
  desk = await makeDesk(database, 2)
})
afterAll(() => database.close())

async function newLearner() {
  const student = await makeStudent(database.db, desk.classroom, { name: `S${Math.random()}` })
  const attemptId = await startAtQuestion(database, student)
  return { student, attemptId, answer: rightSubmission(desk.lesson, attemptId, 2) }
}

function storedFor(attemptId: string) {
  return database.db.select().from(responses).where(eq(responses.attemptId, attemptId))
}

test('a complete answer is stored once per item with a grade made by rule', async () => {
  const { student, attemptId, answer } = await newLearner()
  expect(await submit(database, student, answer)).toEqual({ outcome: 'saved' })
  const stored = await storedFor(attemptId)
  expect(stored.map((row) => [row.itemId, row.level, row.token])).toEqual([
    ['sample-one', 'standard', answer.token],
    ['sample-several', 'standard', answer.token],
  ])
  expect(stored[0]?.certainty).toBe('sure')
  const graded = await database.db
    .select({ points: currentGrades.points, max: currentGrades.max, maker: currentGrades.maker })
    .from(currentGrades)
    .innerJoin(responses, eq(responses.id, currentGrades.responseId))
    .where(eq(responses.attemptId, attemptId))
  expect(graded).toEqual([
    { points: 1, max: 1, maker: 'rule' },
    { points: 1, max: 1, maker: 'rule' },
  ])
})

test('the same form sent again has the same outcome and writes nothing', async () => {
  const { student, attemptId, answer } = await newLearner()
  await submit(database, student, answer)
  const before = await storedFor(attemptId)
  expect(await submit(database, student, answer)).toEqual({ outcome: 'saved' })
  expect(await storedFor(attemptId)).toEqual(before)
})

test('the same token with another answer writes nothing and says that the first one stands', async () => {
  const { student, attemptId, answer } = await newLearner()
  await submit(database, student, answer)
  const before = await storedFor(attemptId)
  const other = { ...answer, form: formOf({ answer: ['a'], certainty: ['sure'] }, { answer: ['a'] }) }
  expect(await submit(database, student, other)).toEqual({ outcome: 'kept-earlier' })
  expect(await storedFor(attemptId)).toEqual(before)
})

test('a second window after the answer writes nothing, not even where it says the same', async () => {
  const { student, attemptId, answer } = await newLearner()
  await submit(database, student, answer)
  expect(await submit(database, student, { ...answer, token: tokenOf(99) })).toEqual({
    outcome: 'kept-earlier',
  })
  expect(await storedFor(attemptId)).toHaveLength(2)
})

test('an answer with gaps writes nothing, keeps what was chosen, and says nothing about right or wrong', async () => {
  const { student, attemptId, answer } = await newLearner()
  const form = formOf({ answer: ['b'] }, {})
  expect(await submit(database, student, { ...answer, form })).toEqual({
    outcome: 'incomplete',
    answers: [
      { values: { answer: ['b'] }, certainty: null, gaps: [{ part: 'certainty', code: 'none-chosen' }] },
      { values: { answer: [] }, certainty: null, gaps: [{ part: 'answer', code: 'none-chosen' }] },
    ],
  })
  expect(await storedFor(attemptId)).toEqual([])
})

test('twenty equal posts at once, each on its own connection, make one response an item and twenty equal outcomes', async () => {
  const { student, attemptId, answer } = await newLearner()
  const connection = connect(database.url, { max: 20 })
  try {
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, () =>
        asViewer(connection.db, dbViewer(student), (tx) => submitAnswers(tx, student, answer, testNow)),
      ),
    )
    expect(outcomes).toEqual(Array.from({ length: 20 }, () => ({ outcome: 'saved' })))
  } finally {
    await connection.close()
  }
  expect(await storedFor(attemptId)).toHaveLength(2)
})

test('of two windows that answer at the same moment one stands', async () => {
  const { student, attemptId, answer } = await newLearner()
  const outcomes = await Promise.all([
    submit(database, student, answer),
    submit(database, student, { ...answer, token: tokenOf(98) }),
  ])
  expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(['kept-earlier', 'saved'])
  expect(await storedFor(attemptId)).toHaveLength(2)
})

test('somebody else’s attempt does not exist', async () => {
  const { attemptId, answer } = await newLearner()
  const other = desk.students[1]
  if (!other) throw new Error('the desk has two students')
  expect(await submit(database, other, answer)).toEqual({ outcome: 'not-found' })
  const opened = await database.asViewer(dbViewer(other), (tx) =>
    openStep(tx, other, { attemptId, step: '2' }),
  )
  expect(opened).toEqual({ outcome: 'not-found' })
  expect(await storedFor(attemptId)).toEqual([])
})

test('a step ahead of the learner takes no answer, nor does a step that has no question or is not there', async () => {
  const { student, attemptId } = await newLearner()
  const at = (step: number) =>
    submit(database, student, { ...rightSubmission(desk.lesson, attemptId, 2), step: String(step) })
  expect(await submit(database, student, rightSubmission(desk.lesson, attemptId, 3))).toEqual({
    outcome: 'ahead',
  })
  expect(await at(1)).toEqual({ outcome: 'not-found' })
  expect(await at(99)).toEqual({ outcome: 'not-found' })
  expect(await storedFor(attemptId)).toEqual([])
})

test('a form without our token, or an address that is no id, is refused without a fault', async () => {
  const { student, answer } = await newLearner()
  expect(await submit(database, student, { ...answer, token: '' })).toEqual({ outcome: 'malformed' })
  expect(await submit(database, student, { ...answer, attemptId: 'x' })).toEqual({ outcome: 'not-found' })
})

test('before the answer a step holds no key, after it the reasons', async () => {
  const { student, attemptId, answer } = await newLearner()
  const open = () =>
    database.asViewer(dbViewer(student), (tx) => openStep(tx, student, { attemptId, step: '2' }))
  const before = JSON.stringify(await open())
  for (const secret of ['sentinel', 'correct', 'rationale', 'diagnosis', 'evidence', 'sample-one'])
    expect(before).not.toContain(secret)
  await submit(database, student, answer)
  expect(JSON.stringify(await open())).toContain('sentinel')
})

test('an answer is given at the level of its form', async () => {
  const { student, attemptId, answer } = await newLearner()
  await submit(database, student, { ...answer, level: 'plain' })
  expect((await storedFor(attemptId)).map((row) => row.level)).toEqual(['plain', 'plain'])
})

test('the database refuses to change or delete an answer or a grade, for the owner as well', async () => {
  const { student, attemptId, answer } = await newLearner()
  await submit(database, student, answer)
  const refused = /never changed or deleted|permission denied/
  const { db, asViewer: as } = database
  for (const statement of [
    sql`update responses set certainty = 'guessing' where attempt_id = ${attemptId}`,
    sql`delete from responses where attempt_id = ${attemptId}`,
    sql`update grades set points = 0`,
    sql`delete from grades`,
  ]) {
    await expect(db.execute(statement)).rejects.toHaveProperty(
      'cause.message',
      expect.stringMatching(refused),
    )
    await expect(as(dbViewer(student), (tx) => tx.execute(statement))).rejects.toHaveProperty(
      'cause.message',
      expect.stringMatching(refused),
    )
  }
})

test('the current grade of a response is the one that nothing supersedes', async () => {
  const { student, attemptId, answer } = await newLearner()
  await submit(database, student, answer)
  const [response] = await storedFor(attemptId)
  if (!response) throw new Error('nothing was stored')
  const [first] = await database.db.select().from(grades).where(eq(grades.responseId, response.id))
  if (!first) throw new Error('nothing was graded')
  const correction = {
    ...first,
    id: tokenOf(7),
    maker: 'correction' as const,
    points: 0.5,
    supersedes: first.id,
  }
  await database.db.insert(grades).values(correction)
  const current = await database.db
    .select()
    .from(currentGrades)
    .where(eq(currentGrades.responseId, response.id))
  expect(current.map(({ id, points, maker }) => ({ id, points, maker }))).toEqual([
    { id: correction.id, points: 0.5, maker: 'correction' },
  ])
  const [all] = await database.db
    .select({ n: count() })
    .from(grades)
    .where(eq(grades.responseId, response.id))
  expect(all?.n).toBe(2)
})

test('an answer takes a handful of statements, and so does its page', async () => {
  const { student, attemptId, answer } = await newLearner()
  database.takeStatements()
  const open = () =>
    database.asViewer(dbViewer(student), (tx) => openStep(tx, student, { attemptId, step: '2' }))
  await open()
  expect(database.takeStatements().length).toBeLessThanOrEqual(6)
  await submit(database, student, answer)
  expect(database.takeStatements().length).toBeLessThanOrEqual(6)
  await open()
  expect(database.takeStatements().length).toBeLessThanOrEqual(6)
})
