import type { Level } from '#app/domain/attribution/span.ts'
import { deviceKeyPrefix } from '#app/ui/device-storage.ts'

/** Signing out wipes every key that begins so: school computers are shared. */
const prefix = `${deviceKeyPrefix}draft:`

/** What is chosen for one item and not yet acknowledged by the server. `at` is this device's clock. */
export type LocalDraft = { at: number; level: Level; entries: [name: string, value: string][] }

/** A place on this device, for one person, one attempt and one step; items count from 0. */
export type DraftPlace = { userId: string; attemptId: string; step: number }

export function readLocalDraft(place: DraftPlace, item: number): LocalDraft | undefined {
  try {
    const stored = localStorage.getItem(keyOf(place, item))
    const draft: LocalDraft | null = stored ? JSON.parse(stored) : null
    return draft && typeof draft.at === 'number' && Array.isArray(draft.entries) ? draft : undefined
  } catch {
    // A browser may refuse storage; the server still keeps drafts.
    return undefined
  }
}

export function writeLocalDraft(place: DraftPlace, item: number, draft: LocalDraft): void {
  try {
    localStorage.setItem(keyOf(place, item), JSON.stringify(draft))
  } catch {
    // As above.
  }
}

export function removeLocalDraft(place: DraftPlace, item: number): void {
  removeWhere((key) => key === keyOf(place, item))
}

/** Drops what is kept on this device for a step: it is answered. */
export function forgetDrafts(userId: string, attemptId: string, step: number): void {
  removeWhere((key) => key.startsWith(`${prefix}${userId}:${attemptId}:${step}:`))
}

/** Drops what others left on this device. */
export function forgetOthers(userId: string): void {
  removeWhere((key) => !key.startsWith(`${prefix}${userId}:`))
}

function keyOf({ userId, attemptId, step }: DraftPlace, item: number): string {
  return `${prefix}${userId}:${attemptId}:${step}:${item}`
}

function removeWhere(matches: (key: string) => boolean): void {
  try {
    for (const key of Object.keys(localStorage))
      if (key.startsWith(prefix) && matches(key)) localStorage.removeItem(key)
  } catch {
    // As above.
  }
}
