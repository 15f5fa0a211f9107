import type { SignedIn } from '#app/accounts/viewer.ts'
import type { Level } from '#app/domain/attribution/span.ts'
import type { Step } from '#app/domain/course/lesson.ts'
import { itemsOf, numberedItems, stepNumbered } from '#app/domain/course/walk.ts'
import type { Tx } from '#db/client.server.ts'
import { findOwnAttempt, listDrafts, listGradedResponses } from '#db/queries/practice.server.ts'
import { type ItemView, viewAnsweredItem, viewOpenItem } from './item-view.server.ts'
import { itemIn, type OpenLesson, openLesson } from './open-lesson.server.ts'
import { type TextView, viewText } from './text-view.server.ts'

/** A step as it leaves for the browser, picked field by field. */
export type StepView = {
  attemptId: string
  lesson: { number: number; title: string }
  number: number
  total: number
  /** How far the attempt has come: steps up to this number can be opened. */
  reached: number
  level: Level
  finished: boolean
  last: boolean
  answered: boolean
  text: TextView | null
  step: StepContent
  items: (ItemView & { number: number })[]
}

type StepContent = Pick<Step, 'type' | 'title' | 'kicker' | 'intro'> &
  Partial<Pick<Extract<Step, { type: 'discuss' }>, 'body' | 'questions'>>

export type OpenedStep =
  | { outcome: 'open'; view: StepView }
  | { outcome: 'not-found' }
  | { outcome: 'ahead'; number: number }

/** What a learner sees of a step of their own attempt. Before the answer is given nothing in it depends on the key. */
export async function openStep(
  tx: Tx,
  viewer: SignedIn,
  { attemptId, step: number }: { attemptId: string; step: string },
): Promise<OpenedStep> {
  const attempt = await findOwnAttempt(tx, viewer.userId, attemptId)
  if (!attempt) return { outcome: 'not-found' }
  const open = await openLesson(tx, attempt.lessonRevision)
  const placed = stepNumbered(open.lesson, number)
  if (!placed) return { outcome: 'not-found' }
  if (placed.index > attempt.position) return { outcome: 'ahead', number: attempt.position + 1 }
  const { lesson, text } = open
  const items = await viewItems(tx, open, placed.step, attempt)
  return {
    outcome: 'open',
    view: {
      attemptId: attempt.id,
      lesson: { number: lesson.number, title: lesson.title },
      number: placed.index + 1,
      total: lesson.steps.length,
      reached: Math.min(attempt.position + 1, lesson.steps.length),
      level: attempt.level,
      finished: attempt.finishedAt !== null,
      last: placed.last,
      answered: items.length > 0 && items.every((item) => item.verdict !== null),
      text: placed.step.showText ? viewText(text, attempt.level) : null,
      step: viewContent(placed.step),
      items,
    },
  }
}

async function viewItems(tx: Tx, open: OpenLesson, step: Step, { id, level }: { id: string; level: Level }) {
  const items = itemsOf(step)
  if (items.length === 0) return []
  const itemIds = items.map((item) => item.id)
  const answers = await listGradedResponses(tx, id, itemIds)
  const drafts = answers.length === 0 ? await listDrafts(tx, id, itemIds) : []
  const numbers = new Map(numberedItems(open.lesson).map((item) => [item.id, item.number]))
  return items.map(({ id: itemId, revision }) => {
    const item = itemIn(open, revision)
    const answer = answers.find((row) => row.itemId === itemId)
    const draft = drafts.find((row) => row.itemId === itemId)
    const view = answer ? viewAnsweredItem(item, answer) : viewOpenItem(item, level, draft)
    return { ...view, number: numbers.get(itemId) ?? 0 }
  })
}

function viewContent(step: Step): StepContent {
  const { type, title, kicker, intro } = step
  if (step.type === 'activity') return { type, title, kicker, intro }
  return {
    type,
    title,
    kicker,
    intro,
    body: step.body,
    ...(step.type === 'discuss' && { questions: step.questions }),
  }
}
