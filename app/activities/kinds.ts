import { choose } from './choose/kind.ts'
import { classify } from './classify/kind.ts'
import type { Kind } from './contract.ts'
import { mark } from './mark/kind.ts'

/** Every kind of activity: its pure half. A new kind is one folder, one line here and one in views.tsx. */
export const kinds = { choose, classify, mark } as const satisfies Record<string, Kind>
export type KindId = keyof typeof kinds
export const kindIds: readonly KindId[] = ['choose', 'classify', 'mark']

/** The kind with this id; an unknown id is a mistake of ours or a broken row, never a learner's. */
export function kindOf(id: string): Kind {
  if (!isKindId(id)) throw new Error(`there is no activity kind “${id}”`)
  return kinds[id]
}

export function isKindId(id: string): id is KindId {
  return Object.hasOwn(kinds, id)
}
