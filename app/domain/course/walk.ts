import type { ActivityStep, CompiledLesson, Step } from './lesson.ts'

/** A step and where it stands; `index` counts from 0, addresses and screens count from 1. */
export type PlacedStep = { index: number; step: Step; last: boolean }

/** The step that an address names by its number, or undefined where there is none. */
export function stepNumbered(lesson: Pick<CompiledLesson, 'steps'>, number: string): PlacedStep | undefined {
  if (!/^[1-9]\d{0,2}$/.test(number)) return undefined
  const index = Number(number) - 1
  const step = lesson.steps[index]
  return step && { index, step, last: index === lesson.steps.length - 1 }
}

/** What is answered in a step: nothing where it is read or talked over. */
export function itemsOf(step: Step): ActivityStep['items'] {
  return step.type === 'activity' ? step.items : []
}

/** Every item of a lesson in order, numbered from 1 through the whole lesson, with its step. */
export function numberedItems(lesson: Pick<CompiledLesson, 'steps'>) {
  const all = lesson.steps.flatMap((step, index) =>
    itemsOf(step).map((item) => ({ ...item, stepIndex: index, stepTitle: step.title })),
  )
  return all.map((item, index) => ({ ...item, number: index + 1 }))
}

/** The prefix of an item's inputs in its step's form; `index` counts from 0. */
export function inputPrefix(index: number): string {
  return `i${index + 1}-`
}
