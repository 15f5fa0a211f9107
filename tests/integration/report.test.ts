import { afterAll, beforeAll, expect, test } from 'vitest'
import type { SignedIn } from '#app/accounts/viewer.ts'
import { readAnswer } from '#app/flows/read-answer.server.ts'
import { readAssignmentReport } from '#app/flows/read-assignment-report.server.ts'
import { readProgress } from '#app/flows/read-progress.server.ts'
import { type FreshDatabase, freshDatabase } from '#tests/support/database.ts'
import {
  answerAll,
  makeDesk,
  misread,
  rightSubmission,
  startAtQuestion,
  submit,
} from '#tests/support/desk.ts'
import {
  dbViewer,
  makeAssignment,
  makeClass,
  makeGuest,
  makeStudent,
  makeTeacher,
} from '#tests/support/factories.ts'
import { sampleLessonId } from '#tests/support/lesson-fixture.ts'

let database: FreshDatabase
let desk: Awaited<ReturnType<typeof makeDesk>>
/** Anna answers all rightly, Ben misreads the first question and stops there, Cem has not started. */
let anna: SignedIn
let ben: SignedIn
beforeAll(async () => {
  database = await freshDatabase()
  desk = await makeDesk(database, 3)
  ;[anna, ben] = desk.students as [SignedIn, SignedIn, SignedIn]
  const done = await startAtQuestion(database, anna, desk.assignmentId)
  await answerAll(database, anna, desk.lesson, done)
  const begun = await startAtQuestion(database, ben, desk.assignmentId)
  await submit(database, ben, { ...rightSubmission(desk.lesson, begun, 2), form: misread })
})
afterAll(() => database.close())

function report(viewer: SignedIn, assignmentId = desk.assignmentId) {
  return database.asViewer(dbViewer(viewer), (tx) => readAssignmentReport(tx, viewer, assignmentId))
}

function answer(viewer: SignedIn, responseId: string, assignmentId = desk.assignmentId) {
  return database.asViewer(dbViewer(viewer), (tx) => readAnswer(tx, viewer, { assignmentId, responseId }))
}

test('every student stands in the report with each answer, or where they are', async () => {
  const { students = [], lead } = (await report(desk.teacher)) ?? {}
  expect(
    students.map(({ name, answers }) => [name, answers.map((each) => each?.state ?? '-').join(' ')]),
  ).toEqual([
    ['Student 1', 'right right right right right right'],
    ['Student 2', 'wrong wrong - - - -'],
    ['Student 3', '- - - - - -'],
  ])
  expect(students.map(({ standing }) => standing.state)).toEqual(['handed-in', 'under-way', 'not-started'])
  expect(lead).toMatch(/^1 of 3 has handed in\./)
})

test('misreadings name who gave one, on which items, and how many were sure', async () => {
  const { misreadings = [] } = (await report(desk.teacher)) ?? {}
  const quoted = misreadings.find(({ id }) => id === 'quoted-means-endorsed')
  expect(quoted).toMatchObject({ shown: [], once: ['Student 2'], items: [1], sure: 1 })
})

test('skills count points on all answers of the class', async () => {
  const { skills = [] } = (await report(desk.teacher)) ?? {}
  // One item on framing by `choose` and one by `mark`: Anna has both, Ben missed the first.
  expect(skills.find(({ skill }) => skill === 'framing')).toMatchObject({ points: 2, of: 3 })
})

test('an answer shows what was said, the reasons, and how the class answered', async () => {
  const { students = [] } = (await report(desk.teacher)) ?? {}
  const [given] = students[1]?.answers ?? []
  const read = await answer(desk.teacher, given?.id ?? '')
  expect(read).toMatchObject({
    student: 'Student 2',
    item: { number: 1, of: 6 },
    certainty: 'sure',
    points: 0,
    view: { values: { answer: ['a'] }, verdict: { outcome: 'wrong' } },
  })
  expect(read?.view.verdict?.reasons.map(({ of }) => of)).toEqual(['answer', 'key'])
  expect(read?.spread[0]?.rows.map(({ right, count }) => [right, count])).toEqual([
    [true, 1],
    [false, 1],
    [false, 0],
  ])
})

test('nobody but a teacher of the class sees the report or an answer', async () => {
  const { students = [] } = (await report(desk.teacher)) ?? {}
  const responseId = students[0]?.answers[0]?.id ?? ''
  const colleague = await makeTeacher(database.db, desk.teacher)
  const own = await makeClass(database.db, colleague, { name: 'Own' })
  const other = await makeAssignment(database.db, colleague, own, { lessonId: sampleLessonId })
  for (const viewer of [colleague, anna]) {
    expect(await report(viewer)).toBeUndefined()
    expect(await answer(viewer, responseId)).toBeUndefined()
  }
  // A response of another class does not become visible under an assignment of one's own.
  expect(await answer(colleague, responseId, other)).toBeUndefined()
  expect(await report(desk.teacher, 'x')).toBeUndefined()
  expect(await answer(desk.teacher, 'x')).toBeUndefined()
})

test('work on the same lesson outside the class or in another class is not in the report', async () => {
  const before = await report(desk.teacher)
  const alone = await makeStudent(database.db, await makeClass(database.db, desk.teacher, { name: '9c' }), {
    name: 'Elsewhere',
  })
  await answerAll(database, alone, desk.lesson, await startAtQuestion(database, alone))
  expect(await report(desk.teacher)).toEqual(before)
})

test('the report takes the same number of statements in a class of ten as in one of three', async () => {
  const statementsOf = async (assignmentId: string) => {
    database.takeStatements()
    const read = await report(desk.teacher, assignmentId)
    return { statements: database.takeStatements().length, students: read?.students.length }
  }
  const small = await statementsOf(desk.assignmentId)
  const large = await makeClass(database.db, desk.teacher, { name: 'Large' })
  const assignmentId = await makeAssignment(database.db, desk.teacher, large, { lessonId: sampleLessonId })
  for (let index = 0; index < 10; index++) {
    const student = await makeStudent(database.db, large, { name: `Large ${index}` })
    const attemptId = await startAtQuestion(database, student, assignmentId)
    await answerAll(database, student, desk.lesson, attemptId)
  }
  expect(small).toEqual({ statements: 3, students: 3 })
  expect(await statementsOf(assignmentId)).toEqual({ statements: 3, students: 10 })
})

test('a learner sees own points in words, what came up, and where to look again', async () => {
  const read = (viewer: SignedIn) => database.asViewer(dbViewer(viewer), (tx) => readProgress(tx, viewer))
  const progress = await read(ben)
  expect(progress.skills.find(({ skill }) => skill === 'framing')).toMatchObject({ points: 0, of: 1 })
  expect(progress.mixedUp[0]).toMatchObject({ id: 'quoted-means-endorsed', often: false })
  expect(progress.mixedUp[0]?.where).toMatchObject([{ step: 2, item: 1 }])
  expect((await read(anna)).mixedUp).toEqual([])
  expect(await read(await makeGuest(database.db))).toEqual({ lessons: [], skills: [], mixedUp: [] })
})

test('of two answers to one item the first counts in a learner’s progress', async () => {
  const student = await makeStudent(database.db, desk.classroom, { name: 'Twice' })
  const first = await startAtQuestion(database, student, desk.assignmentId)
  await submit(database, student, { ...rightSubmission(desk.lesson, first, 2), form: misread })
  const again = await startAtQuestion(database, student)
  await answerAll(database, student, desk.lesson, again)
  const progress = await database.asViewer(dbViewer(student), (tx) => readProgress(tx, student))
  expect(progress.mixedUp.map(({ id }) => id)).toContain('quoted-means-endorsed')
})
