import { z } from 'zod'
import type { Level } from '../../domain/attribution/span.ts'
import type { Gap } from '../../domain/grading/grade.ts'
import { offeredValues } from '../authored.ts'
import type { FormValues } from '../contract.ts'
import type { ChooseItem } from './item.ts'

/** The one part of this kind, and the name of its inputs. */
export const part = 'answer'

const response = z.strictObject({ chosen: z.array(z.string()) })
export type ChooseResponse = z.infer<typeof response>

/** Known option ids, each once, in the order shown. Where one is picked, two different ones are no answer. */
export function read(item: ChooseItem, _level: Level, form: FormValues): ChooseResponse {
  const offered = item.options.map((option) => option.id)
  const chosen = offeredValues(form.get(part), offered)
  return { chosen: item.pick === 'one' && chosen.length > 1 ? [] : chosen }
}

export function parseResponse(stored: unknown): ChooseResponse {
  return response.parse(stored)
}

export function findGaps(_item: ChooseItem, { chosen }: ChooseResponse): Gap[] {
  return chosen.length === 0 ? [{ part, code: 'none-chosen' }] : []
}

export function toForm({ chosen }: ChooseResponse): Record<string, string[]> {
  return { [part]: chosen }
}

/** The values that answer rightly. */
export function keyForm(item: ChooseItem): Record<string, string[]> {
  return { [part]: item.options.filter((option) => option.correct).map((option) => option.id) }
}
