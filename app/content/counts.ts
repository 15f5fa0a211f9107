import { kindOf } from '../activities/kinds.ts'
import type { CompiledItem } from './compile-lesson.ts'
import type { IndexedText } from './index-text.ts'

/** How much there is, for authors and for the README. */
export type Counts = {
  texts: number
  passages: number
  lessons: number
  steps: number
  scoredItems: number
  kinds: number
  /** Of the passages of scored items that are judged sound or unsound, the share that is sound: 0 to 1; 0 without any. */
  soundShare: number
  byKind: ReadonlyMap<string, number>
  bySkill: ReadonlyMap<string, number>
  /** For each misconception, on how many different passages an answer can show it. */
  byMisconception: ReadonlyMap<string, number>
}

export function countContent(
  texts: readonly IndexedText[],
  lessons: readonly { steps: readonly unknown[] }[],
  items: readonly CompiledItem[],
): Counts {
  const byKind = tallied(items.map(({ kind }) => kind))
  return {
    texts: texts.length,
    passages: texts.reduce((sum, { passages }) => sum + passages.size, 0),
    lessons: lessons.length,
    steps: lessons.reduce((sum, { steps }) => sum + steps.length, 0),
    scoredItems: items.length,
    kinds: byKind.size,
    soundShare: soundShare(texts, items),
    byKind,
    bySkill: tallied(items.map(({ body }) => body.skill)),
    byMisconception: passagesByMisconception(items),
  }
}

function soundShare(texts: readonly IndexedText[], items: readonly CompiledItem[]): number {
  const used = new Set(items.flatMap(({ body }) => body.passages))
  const judged = texts
    .flatMap(({ passages }) => [...passages.values()])
    .filter(({ id, support }) => used.has(id) && support.value !== 'not-judged')
  const sound = judged.filter(({ support }) => support.value === 'sound').length
  return judged.length === 0 ? 0 : sound / judged.length
}

function passagesByMisconception(items: readonly CompiledItem[]): ReadonlyMap<string, number> {
  const chances = items.flatMap(({ kind, body }) => kindOf(kind).open(body).chances())
  const pairs = chances.flatMap(({ misconceptions, passages }) =>
    misconceptions.flatMap((misconception) => passages.map((passage) => `${misconception} ${passage}`)),
  )
  return tallied([...new Set(pairs)].map((pair) => pair.split(' ')[0] ?? pair))
}

/** How often each value occurs, most frequent first. */
function tallied(values: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return new Map([...counts].sort(([a, m], [b, n]) => n - m || a.localeCompare(b)))
}
