import type { SignedIn } from '#app/accounts/viewer.ts'
import type { FormValues } from '#app/activities/contract.ts'
import type { Draft } from '#app/domain/course/draft.ts'
import { itemsOf, stepNumbered } from '#app/domain/course/walk.ts'
import type { Tx } from '#db/client.server.ts'
import {
  listGradedResponses,
  lockOwnAttempt,
  updateAttempt,
  upsertDrafts,
} from '#db/queries/practice.server.ts'
import { readAnswers, readLevel } from './answers.server.ts'
import { openLesson } from './open-lesson.server.ts'

/**
 * What was typed so far in a step. `ages` gives, for items that changed, how many milliseconds ago they did, by index
 * from 0; absent: the whole form is kept as of now.
 */
export type TypedSoFar = {
  attemptId: string
  step: string
  level: string | undefined
  form: FormValues
  ages?: ReadonlyMap<number, number>
}

/** `ignored`: there is nothing to keep here, because the step is answered or has nothing to answer. */
export type Kept = { outcome: 'kept' | 'ignored' | 'not-found' }

/** Keeps what is typed, so that it comes back on any device; the newer one wins, and an answer given ends it. */
export async function keepDraft(tx: Tx, viewer: SignedIn, typed: TypedSoFar, now: Date): Promise<Kept> {
  const attempt = await lockOwnAttempt(tx, viewer.userId, typed.attemptId)
  if (!attempt) return { outcome: 'not-found' }
  const open = await openLesson(tx, attempt.lessonRevision)
  const placed = stepNumbered(open.lesson, typed.step)
  if (!placed) return { outcome: 'not-found' }
  const itemIds = itemsOf(placed.step).map((item) => item.id)
  if (itemIds.length === 0 || placed.index > attempt.position) return { outcome: 'ignored' }
  if ((await listGradedResponses(tx, attempt.id, itemIds)).length > 0) return { outcome: 'ignored' }

  const level = readLevel(typed.level, attempt.level)
  const rows = readAnswers(open, placed.step, level, typed.form).flatMap((answer, index) => {
    const age = typed.ages ? typed.ages.get(index) : 0
    if (age === undefined) return []
    const body: Draft = { level, response: answer.response, certainty: answer.certainty }
    const updatedAt = new Date(now.getTime() - age)
    return [{ attemptId: attempt.id, schoolId: attempt.schoolId, itemId: answer.id, body, updatedAt }]
  })
  if (rows.length === 0) return { outcome: 'ignored' }
  await upsertDrafts(tx, rows)
  await updateAttempt(tx, attempt.id, { activeAt: now })
  return { outcome: 'kept' }
}
