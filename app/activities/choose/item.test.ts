import { expect, test } from 'vitest'
import { sampleContext } from '../sample-context.ts'
import { compile } from './item.ts'
import { authoredSamples } from './samples.ts'

const [pickOne] = authoredSamples.map(({ item }) => item)

test.each([
  [
    'two right options where one is picked',
    { options: options({ 0: { correct: true, diagnosis: undefined } }) },
    'options',
    '2 options are correct where one is picked — ',
  ],
  [
    'no right option',
    { options: options({ 1: { correct: false, diagnosis: 'slip' } }) },
    'options',
    '0 options are correct where one is picked — ',
  ],
  [
    'every option right',
    { pick: 'several', options: allRight() },
    'options',
    'all or none of the options are correct — ',
  ],
  [
    'two options',
    { options: options().slice(0, 2) },
    'options',
    'the options are not a, b, c in this order — ',
  ],
  [
    'a wrong option without diagnosis',
    { options: options({ 2: { diagnosis: undefined } }) },
    'options.2',
    'wrong option c has no `diagnosis` — ',
  ],
  [
    'a right option with a diagnosis',
    { options: options({ 1: { diagnosis: 'slip' } }) },
    'options.1',
    'option b is correct and has a `diagnosis` — ',
  ],
  [
    'an unknown diagnosis',
    { options: options({ 2: { diagnosis: 'lazy' } }) },
    'options.2.diagnosis',
    '`diagnosis` is not known — write one of: ',
  ],
  [
    'no rationale',
    { options: options({ 2: { rationale: undefined } }) },
    'options.2.rationale',
    '`rationale` is missing — write it',
  ],
  [
    'no evidence',
    { options: options({ 2: { evidence: undefined } }) },
    'options.2.evidence',
    '`evidence` is missing — write it',
  ],
  [
    'a field that nobody knows',
    { options: options({ 0: { corect: true } }) },
    'options.0',
    'unknown: `corect` — ',
  ],
  ['no stem', { stem: '' }, 'stem', '`stem` cannot be read'],
])('%s is a problem at its place', (_name, change, at, message) => {
  const problems: string[] = []
  const context = {
    ...sampleContext,
    problem: (path: readonly PropertyKey[], text: string) =>
      void problems.push(`${path.map(String).join('.')}: ${text}`),
  }
  expect(compile(Object.assign({}, pickOne, change), context)).toBeUndefined()
  expect(problems).toEqual([expect.stringContaining(`${at}: ${message}`)])
})

test('an item is about its excerpt, and without one about the evidence of its key', () => {
  const context = { ...sampleContext, span: () => sampleContext.span('q:Anna Bell', []) }
  const about = (change: object) => compile(Object.assign({}, pickOne, change), context)?.passages
  expect(about({ excerpt: 'closing.source' })).toEqual(['closing'])
  expect(about({ excerpt: undefined, options: options({ 1: { evidence: 'fall.cue' } }) })).toEqual(['fall'])
  expect(about({ excerpt: 'span:sentence' })).toEqual(['span:sentence'])
})

function options(changes: Record<number, object> = {}): object[] {
  return [
    { id: 'a', text: 'A', rationale: 'r', evidence: 'q:Anna Bell', diagnosis: 'slip' },
    { id: 'b', text: 'B', rationale: 'r', evidence: 'q:called it', correct: true },
    { id: 'c', text: 'C', rationale: 'r', evidence: 'q:by June', diagnosis: 'slip' },
  ].map((option, index) => ({ ...option, ...changes[index] }))
}

function allRight(): object[] {
  return options().map((option) => ({ ...option, correct: true, diagnosis: undefined }))
}
