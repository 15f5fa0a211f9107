import { expect, test } from 'vitest'
import type { PassageKey } from '../contract.ts'
import { sampleContext } from '../sample-context.ts'
import { grade } from './grade.ts'
import { compile, toShown } from './item.ts'
import { authoredSamples } from './samples.ts'

const [both] = authoredSamples.map(({ item }) => item)
const passage = sampleContext.passage('closing', [])

test.each([
  [
    'an axis whose ruling says not scored',
    {},
    { kind: { value: 'prediction', scored: false } },
    'axes: closing cannot be asked this: the ruling on its kind',
  ],
  [
    'a passage without a claim',
    {},
    { kind: { value: 'no-claim', scored: true } },
    'axes: closing cannot be asked this: its kind is “no-claim”',
  ],
  [
    'a key among the wrong values',
    {},
    { attribution: { value: 'article', scored: true } },
    'wrong.attribution.article: article is the key of closing',
  ],
  [
    'a wrong value without reasons',
    { wrong: { attribution: {}, kind: {} } },
    {},
    'wrong.kind: kind: the wrong value checkable has no rationale',
  ],
  ['a key without reasons', { right: {} }, {}, 'right: the right answer to kind has no rationale'],
  [
    'reasons for what is not asked',
    { axes: ['kind'] },
    {},
    'axes: the item gives reasons for attribution and does not ask it',
  ],
  ['a value that does not exist', { wrong: { kind: { rumour: {} } } }, {}, 'wrong.kind: unknown: `rumour`'],
])('%s is a problem at its place', (_name, change, annotation, message) => {
  const problems = problemsOf(change, annotation)
  expect(problems.join('\n')).toContain(message)
})

test('the key is the annotation of the passage', () => {
  const item = compile(both, sampleContext)
  expect(item?.axes.map(({ axis, key }) => [axis, key])).toEqual([
    ['attribution', 'named'],
    ['kind', 'prediction'],
  ])
})

test('who says it counts for attribution, the kind of statement for the skill of the item', () => {
  const item = compile(Object.assign({}, both, { skill: 'numbers' }), sampleContext)
  const parts = item && grade(item, 'plain', { attribution: 'named', kind: 'checkable' }).parts
  expect(parts?.map(({ part, skill, score }) => [part, skill, score])).toEqual([
    ['attribution', 'attribution', 1],
    ['kind', 'numbers', 0],
  ])
})

test('what is shown is the claim without its cue, and the day', () => {
  const item = compile(both, sampleContext)
  expect(item && toShown(item, 'plain')).toEqual({
    level: 'plain',
    stem: 'On the day it was published …',
    claim: 'The old bridge will close by June.',
    published: '2024-05-02',
    axes: ['attribution', 'kind'],
  })
})

function problemsOf(change: object, annotation: Partial<PassageKey> | object): string[] {
  const problems: string[] = []
  const annotated = passage && { ...passage, ...annotation }
  const context = {
    ...sampleContext,
    passage: () => annotated,
    problem: (path: readonly PropertyKey[], message: string) =>
      void problems.push(`${path.map(String).join('.')}: ${message}`),
  }
  compile(Object.assign({}, both, change), context)
  return problems
}
