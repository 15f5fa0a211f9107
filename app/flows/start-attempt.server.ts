import { v7 as newId } from 'uuid'
import type { SignedIn } from '#app/accounts/viewer.ts'
import type { Level } from '#app/domain/attribution/span.ts'
import type { Tx } from '#db/client.server.ts'
import { findPublishedRevision } from '#db/queries/content.server.ts'
import {
  findAssignmentOfMember,
  findAttemptAtAssignment,
  findOpenAttemptAlone,
  insertAttempt,
} from '#db/queries/practice.server.ts'

/** What is to be started: a lesson on one's own, or what a class was assigned. */
export type StartOf = { lessonId: string } | { assignmentId: string }

export type Started = { outcome: 'started'; attemptId: string } | { outcome: 'not-found' }

/** Starts an attempt, or gives the one that the learner has. However often and at once it is called, there is one. */
export async function startAttempt(
  tx: Tx,
  viewer: SignedIn,
  { of, level }: { of: StartOf; level: Level },
  now: Date,
): Promise<Started> {
  const target = await findTarget(tx, viewer, of)
  if (!target) return { outcome: 'not-found' }
  const existing = await findExisting(tx, viewer, target)
  if (existing) return { outcome: 'started', attemptId: existing.id }
  const id = newId()
  const times = { startedAt: now, activeAt: now }
  const row = {
    id,
    schoolId: viewer.school.id,
    userId: viewer.userId,
    ...target,
    level,
    position: 0,
    ...times,
  }
  if (await insertAttempt(tx, row)) return { outcome: 'started', attemptId: id }
  const other = await findExisting(tx, viewer, target)
  if (!other) throw new Error('an attempt could be neither made nor found')
  return { outcome: 'started', attemptId: other.id }
}

type Target = { assignmentId: string | null; lessonId: string; lessonRevision: string }

async function findTarget(tx: Tx, viewer: SignedIn, of: StartOf): Promise<Target | undefined> {
  if ('lessonId' in of) {
    const lessonRevision = await findPublishedRevision(tx, of.lessonId)
    return lessonRevision ? { assignmentId: null, lessonId: of.lessonId, lessonRevision } : undefined
  }
  const assignment = await findAssignmentOfMember(tx, viewer.userId, of.assignmentId)
  if (!assignment) return undefined
  const { id, lessonId, lessonRevision } = assignment
  return { assignmentId: id, lessonId, lessonRevision }
}

function findExisting(tx: Tx, viewer: SignedIn, { assignmentId, lessonId }: Target) {
  return assignmentId
    ? findAttemptAtAssignment(tx, viewer.userId, assignmentId)
    : findOpenAttemptAlone(tx, viewer.userId, lessonId)
}
