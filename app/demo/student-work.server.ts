import { v7 as newId } from 'uuid'
import type { SignedIn } from '#app/accounts/viewer.ts'
import { inputPrefix, itemsOf } from '#app/domain/course/walk.ts'
import { moveOn } from '#app/flows/move-on.server.ts'
import { itemIn, openLesson } from '#app/flows/open-lesson.server.ts'
import { startAttempt } from '#app/flows/start-attempt.server.ts'
import { submitAnswers } from '#app/flows/submit-answers.server.ts'
import { asViewer, type Db } from '#db/client.server.ts'
import { answerLike, type DemoLearner } from './answers.ts'
import type { Chance } from './chance.ts'

/** One sitting: from when, how many steps are done (all where there are fewer), at which reading level. */
export type Sitting = {
  assignmentId: string
  lessonRevision: string
  startsAt: Date
  steps: number
  level: 'standard' | 'plain'
}

const minute = 60_000

/** Does an assignment as a made-up learner: the same acts as a real one's, with the clock set back. */
export async function doSitting(
  db: Db,
  viewer: SignedIn,
  learner: DemoLearner,
  sitting: Sitting,
  chance: Chance,
): Promise<void> {
  await asViewer(db, { userId: viewer.userId, schoolId: viewer.school.id }, async (tx) => {
    const open = await openLesson(tx, sitting.lessonRevision)
    let now = sitting.startsAt
    const started = await startAttempt(
      tx,
      viewer,
      { of: { assignmentId: sitting.assignmentId }, level: sitting.level },
      now,
    )
    if (started.outcome !== 'started') throw new Error('a demo student could not start the assignment')
    for (const [index, step] of open.lesson.steps.slice(0, sitting.steps).entries()) {
      now = new Date(now.getTime() + chance.between(1, 4) * minute)
      const at = { attemptId: started.attemptId, step: String(index + 1) }
      const answers = itemsOf(step).flatMap((ref, position) => {
        const item = itemIn(open, ref.revision)
        const { form, certainty } = answerLike(learner, item, sitting.level, difficultyOf(ref.id), chance)
        const values = item.head.certainty ? { ...form, certainty: [certainty] } : form
        return Object.entries(values).map(([name, value]) => [inputPrefix(position) + name, value] as const)
      })
      if (answers.length > 0) {
        const posted = { ...at, level: sitting.level, token: newId(), form: new Map(answers) }
        const { outcome } = await submitAnswers(tx, viewer, posted, now)
        if (outcome !== 'saved') throw new Error(`a demo student's answer to step ${at.step} was ${outcome}`)
      }
      await moveOn(tx, viewer, { attemptId: started.attemptId, from: at.step }, now)
    }
  })
}

/** A steady difficulty for each item, in logits from −1.2 to 1.2, drawn from its id. */
function difficultyOf(itemId: string): number {
  const sum = [...itemId].reduce(
    (total, letter) => (total * 31 + (letter.codePointAt(0) ?? 0)) % 1_000_003,
    7,
  )
  return ((sum % 1000) / 1000) * 2.4 - 1.2
}
