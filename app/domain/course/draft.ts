import { z } from 'zod'
import { levels } from '../attribution/span.ts'
import { certainties } from './lesson.ts'

const schema = z.object({
  level: z.enum(levels),
  response: z.unknown(),
  certainty: z.enum(certainties).nullable(),
})

/** What was typed for one item and is not yet an answer; `response` is in the words of the item's room. */
export type Draft = z.infer<typeof schema>

/** A stored draft, or undefined where it cannot be read: a lost draft is no reason to lose the page. */
export function parseDraft(stored: unknown): Draft | undefined {
  return schema.safeParse(stored).data
}
