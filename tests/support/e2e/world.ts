import { sql } from 'drizzle-orm'
import { v7 as newId } from 'uuid'
import type { SignedIn } from '#app/accounts/viewer.ts'
import { makeChance } from '#app/demo/chance.ts'
import { doSitting } from '#app/demo/student-work.server.ts'
import { startAttempt } from '#app/flows/start-attempt.server.ts'
import { asViewer, type Db, readClock } from '#db/client.server.ts'
import { insertMembership, insertSchool, insertUser } from '#db/queries/accounts.server.ts'
import type { Classroom } from '#db/queries/classrooms.server.ts'
import {
  dbViewer,
  makeAssignment,
  makeClass,
  makeGuest,
  makeSchool,
  makeStudent,
  signedIn,
  type TestStudent,
  type TestTeacher,
} from '../factories.ts'
import { readLessons } from './lessons.ts'

/** A school with two classes: one at work, one empty; and a second school, whose things nobody of the first may see. */
export type World = {
  teacher: TestTeacher
  classroom: Classroom
  emptyClass: Classroom
  /** Has handed the assignment in. */
  finisher: TestStudent
  /** Has begun it. */
  beginner: TestStudent
  /** Has joined, and no more. */
  newcomer: TestStudent
  guest: SignedIn
  /** The teacher of a demo school, which is empty here. */
  demoTeacher: SignedIn
  lessonId: string
  assignmentId: string
  finishedAttempt: string
  begunAttempt: string
  /** An answer to the assignment. */
  responseId: string
  stranger: {
    teacher: TestTeacher
    classroom: Classroom
    student: TestStudent
    assignmentId: string
    attempt: string
  }
}

const hour = 3_600_000

/** Makes the world, with work done as real students' is done. */
export async function makeWorld(db: Db): Promise<World> {
  const now = new Date((await readClock(db)).getTime() - 24 * hour)
  const lessonId = firstLesson().id
  const { admin: teacher } = await makeSchool(db, { name: 'Hill School', now })
  const classroom = await makeClass(db, teacher, { name: '8b', now })
  const emptyClass = await makeClass(db, teacher, { name: '9c', now })
  const names = ['Amira', 'Bilal', 'Chloé', 'Dominik', 'Ewa', 'Farah', 'Gil']
  const students: TestStudent[] = []
  for (const name of names) students.push(await makeStudent(db, classroom, { name, now }))
  const [finisher, beginner, newcomer] = students.slice(-3)
  if (!finisher || !beginner || !newcomer) throw new Error('the class is too small')
  const assignmentId = await makeAssignment(db, teacher, classroom, { lessonId, now })
  const steps = firstLesson().body.steps.length
  for (const [index, student] of students.slice(0, -1).entries())
    await sit(db, student, assignmentId, student === beginner ? 3 : steps, index, now)
  const finishedAttempt = await attemptAt(db, finisher, assignmentId, now)
  return {
    teacher,
    classroom,
    emptyClass,
    finisher,
    beginner,
    newcomer,
    guest: await makeGuest(db, { now }),
    demoTeacher: await makeDemoTeacher(db, now),
    lessonId,
    assignmentId,
    finishedAttempt,
    responseId: await firstResponse(db, finishedAttempt),
    begunAttempt: await attemptAt(db, beginner, assignmentId, now),
    stranger: await makeStranger(db, lessonId, now),
  }
}

/** Gives a student a new attempt of their own at a lesson; the attempt's id. */
export async function startAlone(
  db: Db,
  student: SignedIn,
  lessonId: string,
  now = new Date(),
): Promise<string> {
  const started = await asViewer(db, dbViewer(student), (tx) =>
    startAttempt(tx, student, { of: { lessonId }, level: 'standard' }, now),
  )
  if (started.outcome !== 'started') throw new Error(`${lessonId} could not be started`)
  return started.attemptId
}

async function makeStranger(db: Db, lessonId: string, now: Date): Promise<World['stranger']> {
  const { admin: teacher } = await makeSchool(db, { name: 'Dale School', now })
  const classroom = await makeClass(db, teacher, { name: 'Dale 8', now })
  const student = await makeStudent(db, classroom, { name: `Stranger ${newId().slice(0, 4)}`, now })
  const assignmentId = await makeAssignment(db, teacher, classroom, { lessonId, now })
  await sit(db, student, assignmentId, 3, 9, now)
  return {
    teacher,
    classroom,
    student,
    assignmentId,
    attempt: await attemptAt(db, student, assignmentId, now),
  }
}

async function makeDemoTeacher(db: Db, now: Date): Promise<SignedIn> {
  const [schoolId, userId] = [newId(), newId()]
  const school = { id: schoolId, name: 'Demo School', timeZone: 'UTC', kind: 'demo' as const }
  await asViewer(db, null, async (tx) => {
    await insertSchool(tx, { ...school, registrationOpen: false, createdAt: now })
    await insertUser(tx, { id: userId, displayName: 'D. Demo', createdAt: now })
    await insertMembership(tx, { schoolId, userId, role: 'teacher', createdAt: now })
  })
  return signedIn(db, userId)
}

async function firstResponse(db: Db, attemptId: string): Promise<string> {
  const [row] = await db.execute<{ id: string }>(
    sql`select id from responses where attempt_id = ${attemptId} order by answered_at, id limit 1`,
  )
  if (!row) throw new Error('nothing was answered')
  return row.id
}

async function sit(db: Db, student: SignedIn, assignmentId: string, steps: number, seed: number, now: Date) {
  const learner = { ability: seed % 2 ? 0.8 : -0.2, proneTo: ['poll-about-future-is-forecast' as const] }
  const startsAt = new Date(now.getTime() + seed * 60_000)
  const sitting = {
    assignmentId,
    lessonRevision: firstLesson().revision,
    startsAt,
    steps,
    level: 'standard' as const,
  }
  await doSitting(db, student, learner, sitting, makeChance(seed + 1))
}

async function attemptAt(db: Db, student: SignedIn, assignmentId: string, now: Date): Promise<string> {
  const started = await asViewer(db, dbViewer(student), (tx) =>
    startAttempt(tx, student, { of: { assignmentId }, level: 'standard' }, now),
  )
  if (started.outcome !== 'started') throw new Error('the attempt is not there')
  return started.attemptId
}

function firstLesson() {
  const [lesson] = readLessons().lessons
  if (!lesson) throw new Error('there are no lessons')
  return lesson
}
