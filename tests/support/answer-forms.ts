import type { FormValues } from '#app/activities/contract.ts'
import { kindOf } from '#app/activities/kinds.ts'
import type { Level } from '#app/domain/attribution/span.ts'
import { type CompiledLesson, certainties } from '#app/domain/course/lesson.ts'
import { inputPrefix, itemsOf } from '#app/domain/course/walk.ts'
import { sampleItems } from './lesson-fixture.ts'

/** A step's posted form: the values of each item in order, by name without prefix. */
export function formOf(...items: Record<string, string[]>[]): FormValues {
  return new Map(
    items.flatMap((values, index) =>
      Object.entries(values).map(([name, list]) => [`${inputPrefix(index)}${name}`, list] as const),
    ),
  )
}

/** The form that answers a step (from 1) of the sample lesson rightly, and is sure of it. */
export function rightForm(lesson: CompiledLesson, step: number, level: Level = 'standard'): FormValues {
  const placed = lesson.steps[step - 1]
  if (!placed) throw new Error(`the lesson has no step ${step}`)
  return formOf(
    ...itemsOf(placed).map(({ id }) => ({ ...rightValues(id, level), certainty: [certainties[2]] })),
  )
}

/** The values that answer an item of the sample lesson rightly. */
function rightValues(itemId: string, level: Level = 'standard'): Record<string, string[]> {
  for (const { kind, items } of sampleItems()) {
    const item = items.find(({ id }) => id === itemId)
    if (item) return kindOf(kind).open(item.body).keyForm(level)
  }
  throw new Error(`the sample lesson has no item ${itemId}`)
}
