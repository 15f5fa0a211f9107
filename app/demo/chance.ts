import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64'
import { uniformInt } from 'pure-rand/distribution/uniformInt'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'

/** A seeded source of chance: the same seed gives the same demo class. */
export type Chance = {
  /** From 0 up to, not including, 1. */
  share(): number
  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number
  /** One of a list that is not empty. */
  oneOf<T>(list: readonly [T, ...T[]]): T
}

export function makeChance(seed: number): Chance {
  const generator = xoroshiro128plus(seed)
  return {
    share: () => uniformFloat64(generator),
    between: (low, high) => uniformInt(generator, low, high),
    oneOf: (list) => list[uniformInt(generator, 0, list.length - 1)] ?? list[0],
  }
}
