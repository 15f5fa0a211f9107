import type { SignedIn } from '#app/accounts/viewer.ts'
import type { Tally } from '#app/activities/contract.ts'
import { innerQuotes } from '#app/domain/attribution/inner-quotes.ts'
import type { Level } from '#app/domain/attribution/span.ts'
import { misconceptions } from '#app/domain/attribution/taxonomy.ts'
import type { Certainty } from '#app/domain/course/lesson.ts'
import { numberedItems } from '#app/domain/course/walk.ts'
import type { Tx } from '#db/client.server.ts'
import {
  findAnswerOfAssignment,
  findAssignmentOfTeacher,
  listBodiesOfItem,
} from '#db/queries/reports.server.ts'
import { type ItemView, viewAnsweredItem } from './item-view.server.ts'
import { itemIn, openLesson } from './open-lesson.server.ts'
import { type TextView, viewText } from './text-view.server.ts'

/** One student's answer to one item, for a teacher of the class. */
export type AnswerReport = {
  assignmentId: string
  className: string
  lesson: { number: number; title: string }
  student: string
  item: { number: number; of: number; stem: string }
  answeredAt: string
  certainty: Certainty | null
  level: Level
  points: number
  max: number
  view: ItemView
  text: TextView
  /** What the class said to this item; `shows` is the sentence behind a wrong answer. */
  spread: { part: string; rows: { answer: string; right: boolean; count: number; shows: string | null }[] }[]
}

/** An answer with its key and reasons, the deciding words in the text, and what the class said. */
export async function readAnswer(
  tx: Tx,
  viewer: SignedIn,
  { assignmentId, responseId }: { assignmentId: string; responseId: string },
): Promise<AnswerReport | undefined> {
  const assignment = await findAssignmentOfTeacher(tx, viewer.userId, assignmentId)
  const answer = assignment && (await findAnswerOfAssignment(tx, assignment, responseId))
  if (!assignment || !answer) return undefined
  const [open, bodies] = await Promise.all([
    openLesson(tx, assignment.lessonRevision),
    listBodiesOfItem(tx, assignment, answer.itemRevision),
  ])
  const items = numberedItems(open.lesson)
  const item = itemIn(open, answer.itemRevision)
  return {
    assignmentId: assignment.id,
    className: assignment.className,
    lesson: { number: open.lesson.number, title: open.lesson.title },
    student: answer.name,
    item: {
      number: items.find(({ id }) => id === answer.itemId)?.number ?? 0,
      of: items.length,
      stem: item.head.stem,
    },
    answeredAt: answer.answeredAt.toISOString(),
    certainty: answer.certainty,
    level: answer.level,
    points: answer.points,
    max: answer.max,
    view: viewAnsweredItem(item, answer),
    text: viewText(open.text, answer.level),
    spread: item.tally(bodies).map(viewTally),
  }
}

function viewTally({ part, rows }: Tally): AnswerReport['spread'][number] {
  return {
    part,
    rows: rows.map(({ answer, right, count, diagnosis }) => ({
      answer,
      right,
      count,
      shows:
        innerQuotes(Object.entries(misconceptions).find(([id]) => id === diagnosis)?.[1].says ?? '') || null,
    })),
  }
}
