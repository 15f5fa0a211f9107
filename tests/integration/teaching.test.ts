import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { asTeacher } from '#app/flows/as-teacher.ts'
import { assignLesson } from '#app/flows/assign-lesson.server.ts'
import { changeJoining } from '#app/flows/change-joining.server.ts'
import { findStudent } from '#app/flows/find-student.server.ts'
import { listLessons } from '#app/flows/list-lessons.server.ts'
import { makeCard } from '#app/flows/make-card.server.ts'
import { makeClass } from '#app/flows/make-class.server.ts'
import { readClass } from '#app/flows/read-class.server.ts'
import { listClassesOfTeacher } from '#db/queries/classrooms.server.ts'
import { assignments, classes } from '#db/schema/classrooms.ts'
import { type FreshDatabase, freshDatabase } from '#tests/support/database.ts'
import { answerAll, makeDesk, startAtQuestion } from '#tests/support/desk.ts'
import {
  dbViewer,
  makeSchool,
  makeStudent,
  makeTeacher,
  testNow,
  transactAs,
} from '#tests/support/factories.ts'
import { sampleLessonId } from '#tests/support/lesson-fixture.ts'

let database: FreshDatabase
let desk: Awaited<ReturnType<typeof makeDesk>>
beforeAll(async () => {
  database = await freshDatabase()
  desk = await makeDesk(database, 3)
})
afterAll(() => database.close())

function readDesk() {
  const { teacher, classroom } = desk
  return database.asViewer(dbViewer(teacher), (tx) => readClass(tx, teacher, classroom.id))
}

function assign(due: string | null, { id = newId(), lessonId = sampleLessonId } = {}) {
  const { teacher, classroom } = desk
  const wanted = { id, lessonId, due }
  return database.asViewer(dbViewer(teacher), (tx) =>
    assignLesson(tx, teacher, { classroom, wanted }, testNow),
  )
}

test('a teacher sees who has not started, is under way, has handed in', async () => {
  const [one, two] = desk.students
  if (!one || !two) throw new Error('the desk has three students')
  await startAtQuestion(database, one, desk.assignmentId)
  const whole = await startAtQuestion(database, two, desk.assignmentId)
  await answerAll(database, two, desk.lesson, whole)
  const page = await readDesk()
  expect(page?.students.map(({ name, work }) => [name, ...work])).toEqual([
    ['Student 1', 'under-way'],
    ['Student 2', 'handed-in'],
    ['Student 3', 'not-started'],
  ])
  expect(page?.assignments[0]?.counts).toEqual({ 'not-started': 1, 'under-way': 1, 'handed-in': 1 })
  expect(page?.students.map(({ activeAt }) => activeAt !== null)).toEqual([true, true, false])
})

test('a class page takes as many statements for thirty students as for three', async () => {
  database.takeStatements()
  await readDesk()
  const few = database.takeStatements().length
  for (let count = 0; count < 27; count += 1)
    await makeStudent(database.db, desk.classroom, { name: `More ${count}` })
  await assign(null)
  database.takeStatements()
  const page = await readDesk()
  expect(page?.students).toHaveLength(30)
  expect(database.takeStatements()).toHaveLength(few)
})

test('neither another school’s teacher nor a colleague sees, changes or re-cards a class', async () => {
  const { teacher, classroom, student } = desk
  const colleague = await makeTeacher(database.db, teacher)
  const { admin: stranger } = await makeSchool(database.db, { name: 'Vale School' })
  for (const other of [colleague, stranger]) {
    const ids = { classId: classroom.id, studentId: student.userId }
    await database.asViewer(dbViewer(other), async (tx) => {
      expect(await readClass(tx, other, classroom.id)).toBeUndefined()
      expect(await findStudent(tx, other, ids)).toBeUndefined()
      expect(await listClassesOfTeacher(tx, asTeacher(other))).toEqual([])
      expect(await changeJoining(tx, other, { classId: classroom.id, change: 'renew' })).toEqual({
        outcome: 'not-found',
      })
    })
    expect(await makeCard(transactAs(database.db, other), other, ids)).toEqual({ outcome: 'not-found' })
  }
  // Nor does a teacher make cards for somebody who is in none of their own classes.
  const own = newId()
  await database.asViewer(dbViewer(stranger), (tx) =>
    makeClass(tx, stranger, { id: own, name: '5a' }, testNow),
  )
  const ids = { classId: own, studentId: student.userId }
  expect(await makeCard(transactAs(database.db, stranger), stranger, ids)).toEqual({ outcome: 'not-found' })
})

test('the form for a class, sent twice, makes one', async () => {
  const { teacher } = desk
  const id = newId()
  const make = () =>
    database.asViewer(dbViewer(teacher), (tx) => makeClass(tx, teacher, { id, name: '8d' }, testNow))
  expect(await Promise.all([make(), make()])).toEqual([{ outcome: 'made' }, { outcome: 'made' }])
  const { admin: stranger } = await makeSchool(database.db, { name: 'Lake School' })
  const taken = await database.asViewer(dbViewer(stranger), (tx) =>
    makeClass(tx, stranger, { id, name: 'Mine' }, testNow),
  )
  expect(taken).toEqual({ outcome: 'id-taken' })
  const rows = await database.db.select().from(classes)
  expect(rows.filter((row) => row.id === id)).toHaveLength(1)
})

test('a lesson is assigned until a time of the school’s clock, once however often the form is sent', async () => {
  const id = newId()
  expect(await assign('2026-03-09T08:00', { id })).toEqual({ outcome: 'assigned' })
  expect(await assign('2026-03-09T08:00', { id })).toEqual({ outcome: 'assigned' })
  const rows = (await database.db.select().from(assignments)).filter((row) => row.id === id)
  expect(rows).toHaveLength(1)
  expect(rows[0]).toMatchObject({
    dueAt: new Date('2026-03-09T07:00:00Z'),
    createdBy: desk.teacher.userId,
  })
})

test('a lesson that is not on offer and a time that is past or no time assign nothing', async () => {
  const before = (await database.db.select().from(assignments)).length
  expect(await assign(null, { lessonId: 'no-such-lesson' })).toEqual({ outcome: 'no-such-lesson' })
  expect(await assign('2026-03-02T09:59')).toEqual({ outcome: 'due-past' })
  expect(await assign('Friday')).toEqual({ outcome: 'due-unreadable' })
  expect(await database.db.select().from(assignments)).toHaveLength(before)
})

test('the lessons on offer carry no steps and no keys', async () => {
  const { teacher, classroom } = desk
  const { lessons, classes: own } = await database.asViewer(dbViewer(teacher), (tx) =>
    listLessons(tx, teacher),
  )
  expect(Object.keys(lessons[0] ?? {}).toSorted()).toEqual([
    'contentNote',
    'id',
    'minutes',
    'number',
    'objectives',
    'summary',
    'title',
  ])
  expect(own).toContainEqual({ id: classroom.id, name: classroom.name })
})
