import { z } from 'zod'
import type { Level } from '../../domain/attribution/span.ts'
import type { Gap } from '../../domain/grading/grade.ts'
import { offeredValues } from '../authored.ts'
import type { FormValues } from '../contract.ts'
import { type AxisId, axisValues, type ClassifyItem } from './item.ts'

const response = z.strictObject({
  attribution: z.enum(axisValues.attribution).optional(),
  kind: z.enum(axisValues.kind).optional(),
})
export type ClassifyResponse = z.infer<typeof response>

/** One known value for each axis that is asked; two different ones are no answer. */
export function read(item: ClassifyItem, _level: Level, form: FormValues): ClassifyResponse {
  const asked = new Set(item.axes.map(({ axis }) => axis))
  const attribution = asked.has('attribution') ? only(offered('attribution', form)) : undefined
  const kind = asked.has('kind') ? only(offered('kind', form)) : undefined
  return response.parse({ ...(attribution && { attribution }), ...(kind && { kind }) })
}

export function parseResponse(stored: unknown): ClassifyResponse {
  return response.parse(stored)
}

export function findGaps(item: ClassifyItem, given: ClassifyResponse): Gap[] {
  return item.axes.flatMap(({ axis }) =>
    given[axis] === undefined ? [{ part: axis, code: 'none-chosen' }] : [],
  )
}

export function toForm(given: ClassifyResponse): Record<string, string[]> {
  return {
    ...(given.attribution && { attribution: [given.attribution] }),
    ...(given.kind && { kind: [given.kind] }),
  }
}

/** The values that answer rightly. */
export function keyForm(item: ClassifyItem): Record<string, string[]> {
  return Object.fromEntries(item.axes.map(({ axis, key }) => [axis, [key]]))
}

function offered(axis: AxisId, form: FormValues): string[] {
  return offeredValues(form.get(axis), axisValues[axis])
}

function only(values: readonly string[]): string | undefined {
  return values.length === 1 ? values[0] : undefined
}
