import { isDeepStrictEqual } from 'node:util'
import { validate as isToken, v7 as newId } from 'uuid'
import type { SignedIn } from '#app/accounts/viewer.ts'
import type { FormValues } from '#app/activities/contract.ts'
import type { Level } from '#app/domain/attribution/span.ts'
import { itemsOf, stepNumbered } from '#app/domain/course/walk.ts'
import type { Tx } from '#db/client.server.ts'
import {
  type Attempt,
  deleteDrafts,
  insertGrades,
  insertResponses,
  listGradedResponses,
  lockOwnAttempt,
  updateAttempt,
} from '#db/queries/practice.server.ts'
import {
  type PostedAnswer,
  readAnswers,
  readLevel,
  type Unfinished,
  viewUnfinished,
} from './answers.server.ts'
import { openLesson } from './open-lesson.server.ts'

/** A posted answer. `level` is the reading level the form was shown at: marked words mean something only there. */
export type Submission = {
  attemptId: string
  step: string
  level: string | undefined
  token: string
  form: FormValues
}

/**
 * - `saved`: the answer stands, now or since an earlier post of the same form
 * - `kept-earlier`: another form was first; what it said stands, and nothing was written
 * - `incomplete`: nothing was written
 * - `ahead`: the learner is not there yet
 * - `malformed`: no form of ours
 */
export type Submitted =
  | { outcome: 'saved' | 'kept-earlier' | 'not-found' | 'ahead' | 'malformed' }
  | { outcome: 'incomplete'; answers: Unfinished[] }

/** Commits the answers of one step: all of them, once, with their grades. Posts at the same time wait for each other. */
export async function submitAnswers(
  tx: Tx,
  viewer: SignedIn,
  submission: Submission,
  now: Date,
): Promise<Submitted> {
  if (!isToken(submission.token)) return { outcome: 'malformed' }
  const attempt = await lockOwnAttempt(tx, viewer.userId, submission.attemptId)
  if (!attempt) return { outcome: 'not-found' }
  const open = await openLesson(tx, attempt.lessonRevision)
  const placed = stepNumbered(open.lesson, submission.step)
  if (placed?.step.type !== 'activity') return { outcome: 'not-found' }
  if (placed.index > attempt.position) return { outcome: 'ahead' }

  const level = readLevel(submission.level, attempt.level)
  const answers = readAnswers(open, placed.step, level, submission.form)
  const itemIds = itemsOf(placed.step).map((item) => item.id)
  const earlier = await listGradedResponses(tx, attempt.id, itemIds)
  if (earlier.length > 0)
    return { outcome: isRepeat(earlier, answers, submission.token, level) ? 'saved' : 'kept-earlier' }
  if (answers.some((answer) => answer.gaps.length > 0))
    return { outcome: 'incomplete', answers: viewUnfinished(answers, level) }

  const rows = answers.map((answer) => {
    const { response, grade } = toRows(attempt, answer, level, submission.token, now)
    return { response: { ...response, textRevision: open.lesson.text.revision }, grade }
  })
  await insertResponses(
    tx,
    rows.map((row) => row.response),
  )
  await insertGrades(
    tx,
    rows.map((row) => row.grade),
  )
  await deleteDrafts(tx, attempt.id, itemIds)
  await updateAttempt(tx, attempt.id, { activeAt: now })
  return { outcome: 'saved' }
}

type Earlier = Awaited<ReturnType<typeof listGradedResponses>>

/** Whether a form is the one that was committed, sent again. */
function isRepeat(earlier: Earlier, answers: PostedAnswer[], token: string, level: Level): boolean {
  return answers.every((answer) => {
    const response = earlier.find((row) => row.itemId === answer.id)
    return (
      response?.token === token &&
      response.level === level &&
      response.certainty === answer.certainty &&
      isDeepStrictEqual(response.body, asStored(answer.response))
    )
  })
}

/** A response as it comes back from the database: fields without a value are gone. */
function asStored(response: unknown): unknown {
  return JSON.parse(JSON.stringify(response))
}

function toRows(attempt: Attempt, answer: PostedAnswer, level: Level, token: string, now: Date) {
  const { id, item, revision, certainty } = answer
  const { points, max, parts } = item.grade(level, answer.response)
  const shared = { schoolId: attempt.schoolId, itemRevision: revision }
  const responseId = newId()
  return {
    response: {
      ...shared,
      id: responseId,
      attemptId: attempt.id,
      itemId: id,
      level,
      body: answer.response,
      certainty,
      token,
      answeredAt: now,
    },
    grade: {
      ...shared,
      id: newId(),
      responseId,
      kindVersion: item.head.version,
      maker: 'rule' as const,
      points,
      max,
      parts,
      madeAt: now,
    },
  }
}
