import { chooseViews } from './choose/views.tsx'
import { classifyViews } from './classify/views.tsx'
import type { KindId } from './kinds.ts'
import { markViews } from './mark/views.tsx'
import type { Views } from './views-contract.ts'

/** Every kind's React half. Pages render `viewsOf(kind)`; graders and keys stay on the server. */
const views = { choose: chooseViews, classify: classifyViews, mark: markViews } satisfies Record<
  KindId,
  Views
>

export function viewsOf(kind: string): Views {
  const found = Object.entries(views).find(([id]) => id === kind)
  if (!found) throw new Error(`there are no views for activity kind “${kind}”`)
  return found[1]
}
