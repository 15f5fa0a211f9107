import type { ComponentType } from 'react'
import type { Gap } from '../domain/grading/grade.ts'
import type { Reason } from './contract.ts'

/** Values of native inputs by name without prefix: drafts, posted values, stored answers. */
export type InputValues = Readonly<Record<string, readonly string[]>>

/**
 * What a question is drawn from. It renders fieldsets of native inputs and no form: the page owns the form, its button
 * and its certainty question. Every input's name and id begins with `prefix`.
 */
export type QuestionProps<Shown> = {
  shown: Shown
  /** Tells the items of one form apart, e.g. `i1-`. */
  prefix: string
  values: InputValues
  /** What `findGaps` found in a posted answer; the room gives each its sentence beside the inputs. */
  gaps: readonly Gap[]
  /** After the answer is committed: inputs are shown but cannot be changed. */
  locked: boolean
}

/** What the verdict is drawn from; `reasons` reach the browser only when this learner may see the key. */
export type FeedbackProps<Shown> = { shown: Shown; values: InputValues; reasons: readonly Reason[] }

/** The React half of a room, as written inside it. */
export type ViewsDefinition<Shown> = {
  Question: ComponentType<QuestionProps<Shown>>
  Feedback: ComponentType<FeedbackProps<Shown>>
  /** The sentence of a gap, for a summary of errors; it links to `#${partId(prefix, gap.part)}`. */
  gapText(gap: Gap): string
  /** The name of a part, for reports. */
  partName(part: string): string
}

/** The React half of a room seen from outside: what is shown arrives from the server as plain data. */
export type Views = ViewsDefinition<unknown>

/** Closes over the type of what a room shows; only this function knows that the server sent it. */
export function defineViews<Shown>(views: ViewsDefinition<Shown>): Views {
  return views as ViewsDefinition<unknown>
}

/** The name of a part's inputs, and the id of the first of them. */
export function partId(prefix: string, part: string): string {
  return `${prefix}${part}`
}
