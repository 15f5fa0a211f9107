import { expect, test } from 'vitest'
import { sampleContext } from '../sample-context.ts'
import { grade, reasons } from './grade.ts'
import { compile } from './item.ts'
import { authoredSamples } from './samples.ts'
import { tally } from './statistics.ts'

const [one, several] = authoredSamples.map(({ item }) => compile(item, sampleContext))

test.each([
  [['a', 'c'], 1],
  [['a'], 0.5],
  [['b'], 0],
  [['a', 'b'], 0],
  [['a', 'b', 'c'], 0],
])('of two right options and one wrong, choosing %j earns %d', (chosen, points) => {
  if (!several) throw new Error('no sample')
  expect(grade(several, 'plain', { chosen }).points).toBe(points)
})

test('a wrong choice is told why it is wrong, with its own evidence, and then what is right', () => {
  if (!one) throw new Error('no sample')
  const given = reasons(one, 'plain', { chosen: ['a'] })
  expect(
    given.map(({ of, words, rationale, evidence }) => [of, words, rationale, evidence.plain.quote]),
  ).toEqual([
    ['answer', 'The engineer’s', 'sentinel a', 'Anna Bell'],
    ['key', 'The paper’s own', 'sentinel b', 'called it'],
  ])
})

test('a tally puts the right option first and the others by how many chose them', () => {
  if (!one) throw new Error('no sample')
  const [answers] = tally(one, [{ chosen: ['c'] }, { chosen: ['c'] }, { chosen: ['a'] }])
  expect(answers?.rows.map(({ answer, count, diagnosis }) => [answer, count, diagnosis])).toEqual([
    ['The paper’s own', 0, undefined],
    ['The town’s', 2, 'slip'],
    ['The engineer’s', 1, 'quoted-means-endorsed'],
  ])
})
