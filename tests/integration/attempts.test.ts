import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { SignedIn } from '#app/accounts/viewer.ts'
import { moveOn } from '#app/flows/move-on.server.ts'
import { offerLesson } from '#app/flows/offer-lesson.server.ts'
import { openStep } from '#app/flows/open-step.server.ts'
import { readHome } from '#app/flows/read-home.server.ts'
import { reviewAttempt } from '#app/flows/review-attempt.server.ts'
import { type StartOf, startAttempt } from '#app/flows/start-attempt.server.ts'
import { asViewer, connect } from '#db/client.server.ts'
import { attempts } from '#db/schema/practice.ts'
import { type FreshDatabase, freshDatabase } from '#tests/support/database.ts'
import { answerAll, makeDesk, rightSubmission, startAtQuestion, submit } from '#tests/support/desk.ts'
import { dbViewer, makeClass, makeGuest, makeStudent, testNow } from '#tests/support/factories.ts'
import { sampleLessonId } from '#tests/support/lesson-fixture.ts'

let database: FreshDatabase
let desk: Awaited<ReturnType<typeof makeDesk>>
beforeAll(async () => {
  database = await freshDatabase()
  desk = await makeDesk(database)
})
afterAll(() => database.close())

function newStudent() {
  return makeStudent(database.db, desk.classroom, { name: `S${Math.random()}` })
}

function start(viewer: SignedIn, of: StartOf) {
  return database.asViewer(dbViewer(viewer), (tx) =>
    startAttempt(tx, viewer, { of, level: 'plain' }, testNow),
  )
}

function move(viewer: SignedIn, attemptId: string, from: number) {
  return database.asViewer(dbViewer(viewer), (tx) =>
    moveOn(tx, viewer, { attemptId, from: String(from) }, testNow),
  )
}

test('twenty starts at once make one attempt, alone and as assigned', async () => {
  const connection = connect(database.url, { max: 20 })
  try {
    for (const of of [{ lessonId: sampleLessonId }, { assignmentId: desk.assignmentId }]) {
      const student = await newStudent()
      const started = await Promise.all(
        Array.from({ length: 20 }, () =>
          asViewer(connection.db, dbViewer(student), (tx) =>
            startAttempt(tx, student, { of, level: 'standard' }, testNow),
          ),
        ),
      )
      expect(new Set(started.map((each) => JSON.stringify(each))).size).toBe(1)
      expect(
        await database.db.select().from(attempts).where(eq(attempts.userId, student.userId)),
      ).toHaveLength(1)
    }
  } finally {
    await connection.close()
  }
})

test('an assignment of another class, and a lesson that is not on offer, cannot be seen or started', async () => {
  const otherClass = await makeClass(database.db, desk.teacher, { name: 'Other' })
  const outsider = await makeStudent(database.db, otherClass, { name: 'Outsider' })
  const beyond = [{ assignmentId: desk.assignmentId }, { assignmentId: 'x' }, { lessonId: 'none' }]
  for (const of of beyond) {
    expect(await start(outsider, of)).toEqual({ outcome: 'not-found' })
    const offer = await database.asViewer(dbViewer(outsider), (tx) => offerLesson(tx, outsider, of))
    expect(offer).toBeUndefined()
  }
})

test('looking at what is on offer writes nothing', async () => {
  const student = await newStudent()
  const offer = await database.asViewer(dbViewer(student), (tx) =>
    offerLesson(tx, student, { assignmentId: desk.assignmentId }),
  )
  expect(offer?.standing).toEqual({ state: 'not-started' })
  expect(await database.db.select().from(attempts).where(eq(attempts.userId, student.userId))).toEqual([])
})

test('a step is left once its questions are answered, and leaving it twice moves on once', async () => {
  const student = await newStudent()
  const attemptId = await startAtQuestion(database, student)
  expect(await move(student, attemptId, 2)).toEqual({ outcome: 'unanswered', number: 2 })
  await submit(database, student, rightSubmission(desk.lesson, attemptId, 2))
  expect(await move(student, attemptId, 2)).toEqual({ outcome: 'step', number: 3 })
  expect(await move(student, attemptId, 2)).toEqual({ outcome: 'step', number: 3 })
  expect(await move(student, attemptId, 5)).toEqual({ outcome: 'step', number: 3 })
  const [row] = await database.db.select().from(attempts).where(eq(attempts.id, attemptId))
  expect(row?.position).toBe(2)
})

test('a step that is ahead leads back to where the learner is', async () => {
  const student = await newStudent()
  const attemptId = await startAtQuestion(database, student)
  const opened = await database.asViewer(dbViewer(student), (tx) =>
    openStep(tx, student, { attemptId, step: '4' }),
  )
  expect(opened).toEqual({ outcome: 'ahead', number: 2 })
})

test('the last step hands the lesson in, and the review has every answer with its reasons', async () => {
  const student = await newStudent()
  const attemptId = await startAtQuestion(database, student, desk.assignmentId)
  const underWay = await database.asViewer(dbViewer(student), (tx) => reviewAttempt(tx, student, attemptId))
  expect(underWay).toEqual({ outcome: 'under-way', number: 2 })
  await answerAll(database, student, desk.lesson, attemptId)
  const reviewed = await database.asViewer(dbViewer(student), (tx) => reviewAttempt(tx, student, attemptId))
  if (reviewed.outcome !== 'review') throw new Error('the attempt is not finished')
  expect(reviewed.review.items.map((item) => item.view.verdict?.outcome)).toEqual(Array(6).fill('right'))
  expect(reviewed.review.skills.every(({ points, of }) => points === of)).toBe(true)
  const other = await newStudent()
  const seen = await database.asViewer(dbViewer(other), (tx) => reviewAttempt(tx, other, attemptId))
  expect(seen).toEqual({ outcome: 'not-found' })
})

test('a lesson handed in alone can be taken again, an assignment cannot', async () => {
  const student = await newStudent()
  const first = await startAtQuestion(database, student)
  await answerAll(database, student, desk.lesson, first)
  const again = await start(student, { lessonId: sampleLessonId })
  expect(again).not.toEqual({ outcome: 'started', attemptId: first })
  const assigned = await startAtQuestion(database, student, desk.assignmentId)
  await answerAll(database, student, desk.lesson, assigned)
  expect(await start(student, { assignmentId: desk.assignmentId })).toEqual({
    outcome: 'started',
    attemptId: assigned,
  })
})

test('the first page says what is to do and how far it is, in the same number of statements however much there is', async () => {
  const student = await newStudent()
  const read = () => database.asViewer(dbViewer(student), (tx) => readHome(tx, student))
  database.takeStatements()
  const before = await read()
  const few = database.takeStatements().length
  expect(before.assignments.map(({ standing }) => standing)).toEqual([{ state: 'not-started' }])
  const attemptId = await startAtQuestion(database, student, desk.assignmentId)
  const alone = await startAtQuestion(database, student)
  await answerAll(database, student, desk.lesson, alone)
  database.takeStatements()
  const after = await read()
  expect(database.takeStatements()).toHaveLength(few)
  expect(after.assignments[0]?.standing).toEqual({ state: 'under-way', attemptId, step: 2, steps: 5 })
  expect(after.lessons[0]?.standing).toEqual({ state: 'handed-in', attemptId: alone, at: testNow })
})

test('a guest sees the lessons and no class', async () => {
  const guest = await makeGuest(database.db)
  const home = await database.asViewer(dbViewer(guest), (tx) => readHome(tx, guest))
  expect([home.assignments.length, home.lessons.length]).toEqual([0, 1])
})
