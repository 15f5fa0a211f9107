import type { SignedIn } from '#app/accounts/viewer.ts'
import { itemsOf, stepNumbered } from '#app/domain/course/walk.ts'
import type { Tx } from '#db/client.server.ts'
import { listGradedResponses, lockOwnAttempt, updateAttempt } from '#db/queries/practice.server.ts'
import { openLesson } from './open-lesson.server.ts'

/** Where to go: a step by number, or the end. `unanswered`: that step wants its answer first. */
export type Moved =
  | { outcome: 'step'; number: number }
  | { outcome: 'end' }
  | { outcome: 'unanswered'; number: number }
  | { outcome: 'not-found' }

/** Leaves a step for the next one. Leaving the last step hands the attempt in. Doing it twice changes nothing more. */
export async function moveOn(
  tx: Tx,
  viewer: SignedIn,
  { attemptId, from }: { attemptId: string; from: string },
  now: Date,
): Promise<Moved> {
  const attempt = await lockOwnAttempt(tx, viewer.userId, attemptId)
  if (!attempt) return { outcome: 'not-found' }
  const { lesson } = await openLesson(tx, attempt.lessonRevision)
  const placed = stepNumbered(lesson, from)
  if (!placed) return { outcome: 'not-found' }
  const next = placed.index + 1
  if (placed.index > attempt.position) return { outcome: 'step', number: attempt.position + 1 }
  if (placed.index === attempt.position) {
    const itemIds = itemsOf(placed.step).map((item) => item.id)
    const answered = itemIds.length === 0 ? [] : await listGradedResponses(tx, attempt.id, itemIds)
    if (answered.length < itemIds.length) return { outcome: 'unanswered', number: placed.index + 1 }
    await updateAttempt(tx, attempt.id, {
      position: next,
      activeAt: now,
      ...(placed.last && { finishedAt: now }),
    })
  }
  return placed.last ? { outcome: 'end' } : { outcome: 'step', number: next + 1 }
}
