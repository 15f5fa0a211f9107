import fc from 'fast-check'
import { expect, test } from 'vitest'
import { grade, reasons } from './grade.ts'
import type { MarkItem } from './item.ts'
import { findGaps, toForm } from './response.ts'
import { tally } from './statistics.ts'

// Ten words; the key is the first two, the third may be marked, the trap stands on the last four.
const quote = 'zero one two three four five six seven eight nine'
const span = { block: 'b1', start: 0, end: quote.length, quote }
const both = (words: number[]) => ({ standard: words, plain: words })
const item: MarkItem = {
  id: 's1',
  kind: 'mark',
  version: 1,
  skill: 'attribution',
  certainty: false,
  stem: 'Mark.',
  passages: ['p'],
  stretch: { standard: span, plain: span },
  roles: [
    {
      role: 'source',
      keys: both([0, 1]),
      allow: both([2]),
      rationale: 'key',
      evidence: { standard: span, plain: span },
    },
  ],
  traps: [
    {
      role: 'source',
      words: both([6, 7, 8, 9]),
      diagnosis: 'named-means-reliable',
      rationale: 'trap',
      evidence: { standard: span, plain: span },
    },
  ],
}

test.each([
  ['the key', [0, 1], 1],
  ['the key and what may be marked', [0, 1, 2], 1],
  ['half of the key', [0], 0.5],
  ['the key and one of seven others', [0, 1, 3], 0.86],
  ['half of the key and one of seven others', [1, 3], 0.36],
  ['only what may be marked', [2], 0],
  ['others alone', [3, 4], 0],
  ['everything', [0, 1, 2, 3, 4, 5, 6, 7, 8, 9], 0],
])('marking %s earns its share of the key minus its share of the rest', (_name, marked, points) => {
  expect(grade(item, 'plain', given(marked)).points).toBe(points)
})

test.each([
  [[6], 'slip', 0],
  [[6, 9], 'named-means-reliable', 1],
  [[0, 1, 6, 7, 8], 'named-means-reliable', 1],
  [[0, 3], 'slip', 0],
])('marking %j shows %s: a trap speaks when half of its words are marked', (marked, diagnosis, traps) => {
  expect(grade(item, 'plain', given(marked)).parts[0]?.diagnosis).toBe(diagnosis)
  expect(reasons(item, 'plain', given(marked)).filter(({ of }) => of === 'answer')).toHaveLength(traps)
})

test('a trap speaks of the words in it that were marked, not of those that were left alone', () => {
  const [trap] = reasons(item, 'plain', given([0, 6, 7]))
  expect(trap).toMatchObject({ of: 'answer', words: 'six seven', rationale: 'trap' })
})

test('the verdict says which words were left out and which were too much', () => {
  expect(reasons(item, 'plain', given([1, 4, 5])).at(-1)).toMatchObject({
    of: 'key',
    words: 'zero one',
    remarks: [
      { code: 'missed', words: 'zero' },
      { code: 'extra', words: 'four five' },
    ],
  })
  expect(reasons(item, 'plain', given([0, 1])).at(-1)).not.toHaveProperty('remarks')
  const allMissed = reasons(item, 'plain', given([4])).at(-1)
  expect(allMissed?.remarks).toEqual([{ code: 'extra', words: 'four' }])
})

test('marking one more word of the key never lowers the score, one more other word never raises it', () => {
  const words = fc.uniqueArray(fc.nat(9), { maxLength: 10 })
  fc.assert(
    fc.property(words, fc.nat(9), (marked, more) => {
      fc.pre(!marked.includes(more))
      const change =
        grade(item, 'plain', given([...marked, more])).points - grade(item, 'plain', given(marked)).points
      if (more <= 1) expect(change).toBeGreaterThanOrEqual(0)
      else if (more === 2) expect(change).toBe(0)
      else expect(change).toBeLessThanOrEqual(0)
    }),
  )
})

test('nothing marked is a gap, not an answer', () => {
  expect(findGaps(item, given([]))).toEqual([{ part: 'source', code: 'none-marked' }])
})

test('marks made at one reading level are not shown at the other, where other words stand', () => {
  expect(toForm(given([1]), 'plain')).toEqual({ source: ['1'] })
  expect(toForm(given([1]), 'standard')).toEqual({})
})

test('a tally quotes what was marked, and counts equal phrases together', () => {
  const [source] = tally(item, [given([0, 1]), given([4, 5, 8]), given([4, 5, 8]), given([6, 7])])
  expect(source?.rows).toEqual([
    { answer: 'zero one', right: true, count: 1 },
    { answer: 'four five … eight', right: false, count: 2, diagnosis: 'slip' },
    { answer: 'six seven', right: false, count: 1, diagnosis: 'named-means-reliable' },
  ])
})

function given(source: number[]) {
  return { level: 'plain' as const, marked: { source } }
}
