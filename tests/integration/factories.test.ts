import { afterAll, beforeAll, expect, test } from 'vitest'
import { startAttempt } from '#app/flows/start-attempt.server.ts'
import { type FreshDatabase, freshDatabase } from '#tests/support/database.ts'
import {
  dbViewer,
  makeAssignment,
  makeClass,
  makeGuest,
  makeSchool,
  makeStudent,
  makeTeacher,
  testNow,
} from '#tests/support/factories.ts'
import { publishSampleLesson, sampleLessonId } from '#tests/support/lesson-fixture.ts'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.close())

test('a school, a class, a student and an assignment come about as in the app', async () => {
  const { db, asViewer } = database
  await publishSampleLesson(db)
  const { id, admin } = await makeSchool(db)
  const teacher = await makeTeacher(db, admin)
  const classroom = await makeClass(db, teacher)
  const student = await makeStudent(db, classroom, { name: 'Zoë', from: await makeGuest(db) })
  const assignmentId = await makeAssignment(db, teacher, classroom, { lessonId: sampleLessonId })

  expect([admin.role, teacher.role, student.role]).toEqual(['admin', 'teacher', 'student'])
  expect([teacher.school.id, student.school.id]).toEqual([id, id])
  const started = await asViewer(dbViewer(student), (tx) =>
    startAttempt(tx, student, { of: { assignmentId }, level: 'standard' }, testNow),
  )
  expect(started.outcome).toBe('started')
})

test('a second school is another one', async () => {
  const one = await makeSchool(database.db, { name: 'One' })
  const other = await makeSchool(database.db, { name: 'Other' })
  expect(other.id).not.toBe(one.id)
  expect(other.admin.role).toBe('admin')
})
