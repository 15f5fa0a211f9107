import type { SignedIn } from '#app/accounts/viewer.ts'
import { type Standing, standingOf } from '#app/domain/course/standing.ts'
import type { Tx } from '#db/client.server.ts'
import { findPublishedRevision } from '#db/queries/content.server.ts'
import {
  findAssignmentOfMember,
  findAttemptAtAssignment,
  findOpenAttemptAlone,
} from '#db/queries/practice.server.ts'
import { openLesson } from './open-lesson.server.ts'
import type { StartOf } from './start-attempt.server.ts'

/** What a learner is told before starting. */
export type LessonOffer = {
  title: string
  number: number
  summary: string
  minutes: number
  objectives: string[]
  contentNote: string
  steps: number
  assigned: { className: string; dueAt: Date | null } | null
  standing: Standing
}

/** A lesson on offer, or one assigned to a class of the learner; undefined for anything else. */
export async function offerLesson(tx: Tx, viewer: SignedIn, of: StartOf): Promise<LessonOffer | undefined> {
  const found =
    'lessonId' in of
      ? await findLesson(tx, viewer, of.lessonId)
      : await findAssigned(tx, viewer, of.assignmentId)
  if (!found) return undefined
  const { lesson } = await openLesson(tx, found.revision)
  const { attempt } = found
  return {
    title: lesson.title,
    number: lesson.number,
    summary: lesson.summary,
    minutes: lesson.minutes,
    objectives: lesson.objectives,
    contentNote: lesson.contentNote,
    steps: lesson.steps.length,
    assigned: found.assigned,
    standing: attempt
      ? standingOf({ ...attempt, attemptId: attempt.id, steps: lesson.steps.length })
      : { state: 'not-started' },
  }
}

async function findLesson(tx: Tx, viewer: SignedIn, lessonId: string) {
  const revision = await findPublishedRevision(tx, lessonId)
  if (!revision) return undefined
  return { revision, assigned: null, attempt: await findOpenAttemptAlone(tx, viewer.userId, lessonId) }
}

async function findAssigned(tx: Tx, viewer: SignedIn, assignmentId: string) {
  const assignment = await findAssignmentOfMember(tx, viewer.userId, assignmentId)
  if (!assignment) return undefined
  const { className, dueAt, lessonRevision } = assignment
  const attempt = await findAttemptAtAssignment(tx, viewer.userId, assignment.id)
  return { revision: lessonRevision, assigned: { className, dueAt }, attempt }
}
