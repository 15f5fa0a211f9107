import type { SignedIn } from '#app/accounts/viewer.ts'
import { skills } from '#app/domain/attribution/taxonomy.ts'
import { numberedItems } from '#app/domain/course/walk.ts'
import { type GradePart, roundPoints } from '#app/domain/grading/grade.ts'
import { summariseClass } from '#app/domain/statistics/class-summary.ts'
import type { Tx } from '#db/client.server.ts'
import { findOwnAttempt, listGradedResponses } from '#db/queries/practice.server.ts'
import { type ItemView, viewAnsweredItem } from './item-view.server.ts'
import { itemIn, openLesson } from './open-lesson.server.ts'

/** A finished attempt, as its learner looks back on it. */
type Review = {
  attemptId: string
  lesson: { number: number; title: string }
  assigned: boolean
  finishedAt: string
  skills: { name: string; points: number; of: number }[]
  items: { number: number; step: number; stepTitle: string; stem: string; view: ItemView }[]
}

export type Reviewed =
  | { outcome: 'review'; review: Review }
  | { outcome: 'not-found' }
  | { outcome: 'under-way'; number: number }

/** Everything a learner answered in an attempt, with the reasons. */
export async function reviewAttempt(tx: Tx, viewer: SignedIn, attemptId: string): Promise<Reviewed> {
  const attempt = await findOwnAttempt(tx, viewer.userId, attemptId)
  if (!attempt) return { outcome: 'not-found' }
  if (!attempt.finishedAt) return { outcome: 'under-way', number: attempt.position + 1 }
  const open = await openLesson(tx, attempt.lessonRevision)
  const answers = await listGradedResponses(tx, attempt.id)
  const items = numberedItems(open.lesson).flatMap(({ id, revision, number, stepIndex, stepTitle }) => {
    const answer = answers.find((row) => row.itemId === id)
    if (!answer) return []
    const item = itemIn(open, revision)
    return [
      { number, step: stepIndex + 1, stepTitle, stem: item.head.stem, view: viewAnsweredItem(item, answer) },
    ]
  })
  const { number, title } = open.lesson
  return {
    outcome: 'review',
    review: {
      attemptId: attempt.id,
      lesson: { number, title },
      assigned: attempt.assignmentId !== null,
      finishedAt: attempt.finishedAt.toISOString(),
      skills: skillsOf(viewer.userId, answers),
      items,
    },
  }
}

function skillsOf(student: string, rows: Awaited<ReturnType<typeof listGradedResponses>>): Review['skills'] {
  const answers = rows.map(({ itemId, parts, certainty }) => ({
    student,
    item: itemId,
    parts: parts as GradePart[],
    certainty,
  }))
  const summary = summariseClass({ students: [student], handedIn: [student], items: [], answers })
  return summary.skills.map(({ skill, points, of }) => ({
    name: skills[skill].name,
    points: roundPoints(points),
    of,
  }))
}
