import type { Level } from '#app/domain/attribution/span.ts'
import { inputPrefix } from '#app/domain/course/walk.ts'
import {
  type DraftPlace,
  forgetOthers,
  type LocalDraft,
  readLocalDraft,
  removeLocalDraft,
  writeLocalDraft,
} from './draft-store.ts'

export type SavedState = { state: 'saved' | 'saving' | 'not-saved'; at: string | null }

/** How long a pause in choosing is, in milliseconds, and how long to wait after a failure. */
const pause = 600
const retryAfter = 10_000

type Keeping = {
  form: HTMLFormElement
  place: DraftPlace
  level: Level
  /** For each item, when what the server has was typed, by this device's clock; null where it has nothing. */
  known: (number | null)[]
  onState(state: SavedState): void
}

/**
 * Sends what is chosen a moment after it was, and keeps a copy on this device until the server has it. What an earlier
 * visit could not send comes back into the form, where it is newer, and is sent. Gives a function that ends it.
 */
export function keepDrafts({ form, place, level, known, onState }: Keeping): () => void {
  const unsent = new Map<number, LocalDraft>()
  let timer: ReturnType<typeof setTimeout> | undefined
  let sending = false
  let left = false
  const ending = new AbortController()

  forgetOthers(place.userId)
  for (const [item, at] of known.entries()) takeUp(item, at)
  if (unsent.size > 0) plan(0)

  const { signal } = ending
  form.addEventListener('input', (event) => noteChange(event.target), { signal })
  form.addEventListener('change', (event) => noteChange(event.target), { signal })
  // The answer itself is on its way: a draft sent beside it would be of no use.
  form.addEventListener('submit', () => clearTimeout(timer), { signal })
  addEventListener('online', () => plan(0), { signal })
  addEventListener('pagehide', () => void send(), { signal })
  document.addEventListener('visibilitychange', () => document.hidden && void send(), { signal })
  return () => {
    left = true
    clearTimeout(timer)
    ending.abort()
  }

  /** What an earlier visit left on this device, unless the server has something newer. */
  function takeUp(item: number, at: number | null) {
    const draft = readLocalDraft(place, item)
    if (!draft) return
    if (at !== null && at >= draft.at) return removeLocalDraft(place, item)
    if (draft.level === level) fillIn(form, item, draft)
    unsent.set(item, draft)
  }

  function noteChange(target: EventTarget | null) {
    const item = target instanceof HTMLInputElement ? itemOf(target.name) : undefined
    if (item === undefined) return
    const draft = { at: Date.now(), level, entries: entriesOf(form, item) }
    unsent.set(item, draft)
    writeLocalDraft(place, item, draft)
    plan(pause)
  }

  function plan(wait: number) {
    clearTimeout(timer)
    if (unsent.size > 0) timer = setTimeout(() => void send(), wait)
  }

  async function send() {
    if (sending || unsent.size === 0) return
    clearTimeout(timer)
    sending = true
    say({ state: 'saving', at: null })
    const batch = batchOf(unsent)
    const kept = await post(place, batch)
    sending = false
    if (kept === 'failed') {
      say({ state: 'not-saved', at: null })
      if (!left) plan(retryAfter)
      return
    }
    for (const [item, draft] of batch) {
      if (unsent.get(item) !== draft) continue
      unsent.delete(item)
      removeLocalDraft(place, item)
    }
    say({ state: 'saved', at: new Date().toISOString() })
    if (!left) plan(pause)
  }

  function say(state: SavedState) {
    if (!left) onState(state)
  }
}

/** Drafts that were made at one reading level: one request names one. */
function batchOf(unsent: ReadonlyMap<number, LocalDraft>): [number, LocalDraft][] {
  const [first] = unsent.values()
  return [...unsent].filter(([, draft]) => draft.level === first?.level)
}

/** `refused`: the server wants none of it, for instance because the step is answered; sending it again is of no use. */
async function post(
  place: DraftPlace,
  batch: [number, LocalDraft][],
): Promise<'kept' | 'refused' | 'failed'> {
  const body = new URLSearchParams({ step: String(place.step), 'shown-level': batch[0]?.[1].level ?? '' })
  for (const [item, draft] of batch) {
    body.append(`age-${item + 1}`, String(Math.max(0, Date.now() - draft.at)))
    for (const [name, value] of draft.entries) body.append(name, value)
  }
  try {
    const response = await fetch(`/attempts/${place.attemptId}/draft`, {
      method: 'POST',
      body,
      keepalive: true,
      redirect: 'manual',
    })
    if (response.status === 204) return 'kept'
    return response.status === 404 ? 'refused' : 'failed'
  } catch {
    return 'failed'
  }
}

function itemOf(name: string): number | undefined {
  const number = /^i(\d+)-/.exec(name)?.[1]
  return number ? Number(number) - 1 : undefined
}

function entriesOf(form: HTMLFormElement, item: number): [string, string][] {
  return [...new FormData(form)].flatMap(([name, value]) =>
    name.startsWith(inputPrefix(item)) && typeof value === 'string' ? [[name, value]] : [],
  )
}

function fillIn(form: HTMLFormElement, item: number, draft: LocalDraft): void {
  const chosen = new Set(draft.entries.map(([name, value]) => `${name}=${value}`))
  for (const input of form.querySelectorAll('input'))
    if (input.name.startsWith(inputPrefix(item)) && (input.type === 'radio' || input.type === 'checkbox'))
      input.checked = chosen.has(`${input.name}=${input.value}`)
}
