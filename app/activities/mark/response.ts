import { z } from 'zod'
import { type Level, levels } from '../../domain/attribution/span.ts'
import type { Gap } from '../../domain/grading/grade.ts'
import { offeredValues } from '../authored.ts'
import type { FormValues } from '../contract.ts'
import { type MarkItem, type RoleId, roleIds } from './item.ts'
import { wordsIn } from './words.ts'

/** Indexes of marked words per role; they mean something only at the reading level at which they were marked. */
const response = z.strictObject({
  level: z.enum(levels),
  marked: z.partialRecord(z.enum(roleIds), z.array(z.int().min(0))),
})
export type MarkResponse = z.infer<typeof response>

/** Known word indexes, each once, in the order of the text. */
export function read(item: MarkItem, level: Level, form: FormValues): MarkResponse {
  const offered = wordsIn(item.stretch, level).map((_word, index) => String(index))
  const marked = item.roles.map(({ role }) => [role, offeredValues(form.get(role), offered).map(Number)])
  return response.parse({ level, marked: Object.fromEntries(marked) })
}

export function parseResponse(stored: unknown): MarkResponse {
  return response.parse(stored)
}

export function findGaps(item: MarkItem, given: MarkResponse): Gap[] {
  return item.roles.flatMap(({ role }) =>
    markedIn(given, role).length === 0 ? [{ part: role, code: 'none-marked' }] : [],
  )
}

export function toForm(given: MarkResponse, level: Level): Record<string, string[]> {
  if (given.level !== level) return {}
  return Object.fromEntries(
    roleIds.flatMap((role) => (given.marked[role] ? [[role, given.marked[role].map(String)]] : [])),
  )
}

/** The values that answer rightly. */
export function keyForm(item: MarkItem, level: Level): Record<string, string[]> {
  return Object.fromEntries(item.roles.map(({ role, keys }) => [role, keys[level].map(String)]))
}

/** The words marked for a role. */
export function markedIn(given: MarkResponse, role: RoleId): readonly number[] {
  return given.marked[role] ?? []
}
