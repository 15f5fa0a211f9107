import type { FormValues, OpenItem } from '#app/activities/contract.ts'
import { type Level, levels } from '#app/domain/attribution/span.ts'
import { type Certainty, certainties, type Step } from '#app/domain/course/lesson.ts'
import { inputPrefix, itemsOf } from '#app/domain/course/walk.ts'
import type { Gap } from '#app/domain/grading/grade.ts'
import { itemIn, type OpenLesson } from './open-lesson.server.ts'

/** One item of a posted form: what it says, and what it still lacks. */
export type PostedAnswer = {
  id: string
  revision: string
  item: OpenItem
  response: unknown
  certainty: Certainty | null
  gaps: Gap[]
}

/** What goes back to the browser of a form that was not complete: what was chosen, and what is still missing. */
export type Unfinished = { values: Record<string, string[]>; certainty: Certainty | null; gaps: Gap[] }

export function viewUnfinished(answers: readonly PostedAnswer[], level: Level): Unfinished[] {
  return answers.map(({ item, response, certainty, gaps }) => ({
    values: item.toForm(response, level),
    certainty,
    gaps: gaps.map(({ part, code }) => ({ part, code })),
  }))
}

/** The part of a gap that stands for the certainty question, which the page asks and no room knows. */
const certaintyPart = 'certainty'

/** Reads a step's form, item by item, in order. Anything unknown in it is dropped. */
export function readAnswers(open: OpenLesson, step: Step, level: Level, form: FormValues): PostedAnswer[] {
  return itemsOf(step).map(({ id, revision }, index) => {
    const item = itemIn(open, revision)
    const values = withPrefix(form, inputPrefix(index))
    const response = item.read(level, values)
    const certainty = item.head.certainty ? readCertainty(values) : null
    const unsure: Gap[] =
      item.head.certainty && !certainty ? [{ part: certaintyPart, code: 'none-chosen' }] : []
    return { id, revision, item, response, certainty, gaps: [...item.findGaps(response), ...unsure] }
  })
}

/** The reading level that a form was filled in at, or the fallback. */
export function readLevel(value: string | undefined, fallback: Level): Level {
  return levels.find((level) => level === value) ?? fallback
}

function withPrefix(form: FormValues, prefix: string): FormValues {
  return new Map(
    [...form].flatMap(([name, values]) =>
      name.startsWith(prefix) ? [[name.slice(prefix.length), values] as const] : [],
    ),
  )
}

function readCertainty(values: FormValues): Certainty | null {
  return certainties.find((certainty) => certainty === values.get(certaintyPart)?.[0]) ?? null
}
