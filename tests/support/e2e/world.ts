import { v7 as newId } from 'uuid'
import type { SignedIn } from '#app/accounts/viewer.ts'
import { makeChance } from '#app/demo/chance.ts'
import { doSitting } from '#app/demo/student-work.server.ts'
import { startAttempt } from '#app/flows/start-attempt.server.ts'
import { asViewer, type Db, readClock } from '#db/client.server.ts'
import type { Classroom } from '#db/queries/classrooms.server.ts'
import {
  dbViewer,
  makeAssignment,
  makeClass,
  makeGuest,
  makeSchool,
  makeStudent,
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
  lessonId: string
  assignmentId: string
  finishedAttempt: string
  begunAttempt: string
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
  return {
    teacher,
    classroom,
    emptyClass,
    finisher,
    beginner,
    newcomer,
    guest: await makeGuest(db, { now }),
    lessonId,
    assignmentId,
    finishedAttempt: await attemptAt(db, finisher, assignmentId, now),
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
