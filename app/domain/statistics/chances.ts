/** Which misconceptions a part of an item can show, and on which passages. */
export type Chance = { part: string; misconceptions: string[]; passages: string[] }

/** Wrong answers that must show a misconception before a learner is said to show it: one may be a slip. */
export const wrongToShow = 2
/** Chances that a learner must have had: two of two could be one hard sentence. */
export const chancesToShow = 3

/**
 * How many of these stand on different passages: each counts that brings a passage which no other has brought, the ones
 * with fewest passages first, so that the order of items does not matter. From 0 to the number of entries.
 */
export function countOnDifferentPassages(entries: readonly { passages: readonly string[] }[]): number {
  const met = new Set<string>()
  const smallestFirst = [...entries].sort(
    (a, b) => a.passages.length - b.passages.length || nameOf(a).localeCompare(nameOf(b)),
  )
  return smallestFirst.filter(({ passages }) => {
    const isNew = passages.some((passage) => !met.has(passage))
    for (const passage of passages) met.add(passage)
    return isNew
  }).length
}

function nameOf({ passages }: { passages: readonly string[] }): string {
  return [...passages].sort().join(' ')
}
