/** What was marked, against what should have been: counts of words or options. */
export type Marking = { hits: number; keys: number; falseMarks: number; others: number }

/**
 * The share of the key that was marked minus the share of everything else that was marked (true-positive rate minus
 * false-positive rate), never below 0. Range 0 to 1: exactly the key gives 1; everything, or nothing, gives 0.
 * `keys` and `others` are at least 1 in any item that compiles.
 */
export function markingScore({ hits, keys, falseMarks, others }: Marking): number {
  return Math.max(0, hits / Math.max(1, keys) - falseMarks / Math.max(1, others))
}
