import type { SignedIn } from '#app/accounts/viewer.ts'
import type { CompiledLesson } from '#app/domain/course/lesson.ts'
import { moveOn } from '#app/flows/move-on.server.ts'
import { startAttempt } from '#app/flows/start-attempt.server.ts'
import { type Submission, submitAnswers } from '#app/flows/submit-answers.server.ts'
import { formOf, rightForm } from './answer-forms.ts'
import type { FreshDatabase } from './database.ts'
import { dbViewer, makeAssignment, makeClass, makeSchool, makeStudent, testNow } from './factories.ts'
import { publishSampleLesson, sampleLessonId } from './lesson-fixture.ts'

/** A token as a form carries one; the same number gives the same token. */
export function tokenOf(number: number): string {
  return `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`
}

/** A class with so many students to whom the sample lesson is assigned. */
export async function makeDesk(database: FreshDatabase, students = 1) {
  const { db } = database
  const { lesson } = await publishSampleLesson(db)
  const { admin: teacher } = await makeSchool(db)
  const classroom = await makeClass(db, teacher)
  const people: SignedIn[] = []
  for (let index = 0; index < students; index++)
    people.push(await makeStudent(db, classroom, { name: `Student ${index + 1}` }))
  const assignmentId = await makeAssignment(db, teacher, classroom, { lessonId: sampleLessonId })
  const [student] = people
  if (!student) throw new Error('a desk has a student')
  return { lesson, teacher, classroom, students: people, student, assignmentId }
}

/** Starts the sample lesson, alone or as assigned, and goes on from its reading to the first question. */
export async function startAtQuestion(database: FreshDatabase, viewer: SignedIn, assignmentId?: string) {
  const of = assignmentId ? { assignmentId } : { lessonId: sampleLessonId }
  return database.asViewer(dbViewer(viewer), async (tx) => {
    const started = await startAttempt(tx, viewer, { of, level: 'standard' }, testNow)
    if (started.outcome !== 'started') throw new Error('the lesson could not be started')
    await moveOn(tx, viewer, { attemptId: started.attemptId, from: '1' }, testNow)
    return started.attemptId
  })
}

/** A right answer to a step of the sample lesson, as posted. */
export function rightSubmission(lesson: CompiledLesson, attemptId: string, step: number): Submission {
  return {
    attemptId,
    step: String(step),
    level: 'standard',
    token: tokenOf(step),
    form: rightForm(lesson, step),
  }
}

/** The first question, answered wrongly in the way that shows a misconception. */
export const misread = formOf(
  { answer: ['a'], certainty: ['sure'] },
  { answer: ['b'], certainty: ['guessing'] },
)

export function submit(database: FreshDatabase, viewer: SignedIn, submission: Submission) {
  return database.asViewer(dbViewer(viewer), (tx) => submitAnswers(tx, viewer, submission, testNow))
}

/** Answers the whole lesson rightly, except where a step's form is given, and hands it in. */
export async function answerAll(
  database: FreshDatabase,
  viewer: SignedIn,
  lesson: CompiledLesson,
  attemptId: string,
  forms: Record<number, Submission['form']> = {},
): Promise<void> {
  for (const [index, step] of lesson.steps.entries()) {
    const number = index + 1
    const right = rightSubmission(lesson, attemptId, number)
    if (step.type === 'activity') {
      const { outcome } = await submit(database, viewer, { ...right, form: forms[number] ?? right.form })
      if (outcome !== 'saved') throw new Error(`step ${number}: ${outcome}`)
    }
    await database.asViewer(dbViewer(viewer), (tx) =>
      moveOn(tx, viewer, { attemptId, from: String(number) }, testNow),
    )
  }
}
