import type { Authored, Sample } from '../contract.ts'
import { sampleContext } from '../sample-context.ts'
import { type ChooseItem, compile } from './item.ts'

const pickOne = {
  id: 'sample-one',
  skill: 'framing',
  certainty: true,
  excerpt: 'q:shameful delay',
  stem: 'Whose word is “shameful” here?',
  pick: 'one',
  options: [
    {
      id: 'a',
      text: 'The engineer’s',
      rationale: 'sentinel a',
      evidence: 'q:Anna Bell',
      diagnosis: 'quoted-means-endorsed',
    },
    { id: 'b', text: 'The paper’s own', correct: true, rationale: 'sentinel b', evidence: 'q:called it' },
    { id: 'c', text: 'The town’s', rationale: 'sentinel c', evidence: 'q:by June', diagnosis: 'slip' },
  ],
}

const pickSeveral = {
  id: 'sample-several',
  skill: 'hedges',
  stem: 'Which words keep the claim open?',
  pick: 'several',
  options: [
    { id: 'a', text: '“may”', correct: true, rationale: 'sentinel d', evidence: 'q:may' },
    {
      id: 'b',
      text: '“by June”',
      rationale: 'sentinel e',
      evidence: 'q:by June',
      diagnosis: 'number-means-fact',
    },
    { id: 'c', text: '“said”', correct: true, rationale: 'sentinel f', evidence: 'q:said' },
  ],
}

export const authoredSamples: readonly Authored[] = [pickOne, pickSeveral].map((item) => ({
  item,
  context: sampleContext,
}))

const one = compiled(pickOne)
const several = compiled(pickSeveral)

export const samples: readonly Sample<ChooseItem>[] = [
  { name: 'right', item: one, level: 'standard', form: { answer: 'b' }, expect: { points: 1 } },
  { name: 'right', item: several, level: 'plain', form: { answer: ['c', 'a'] }, expect: { points: 1 } },
  {
    name: 'part',
    item: several,
    level: 'standard',
    form: { answer: 'a' },
    expect: { points: 0.5, diagnoses: ['slip'] },
  },
  {
    name: 'wrong',
    item: one,
    level: 'plain',
    form: { answer: 'a' },
    expect: { points: 0, diagnoses: ['quoted-means-endorsed'] },
  },
  {
    name: 'wrong',
    item: several,
    level: 'standard',
    form: { answer: ['a', 'b', 'c'] },
    expect: { points: 0, diagnoses: ['number-means-fact'] },
  },
  { name: 'incomplete', item: one, level: 'standard', form: {}, expect: { gaps: ['answer'] } },
  {
    name: 'malformed',
    item: one,
    level: 'standard',
    form: { answer: ['a', 'b'] },
    expect: { gaps: ['answer'] },
  },
  {
    name: 'malformed',
    item: several,
    level: 'standard',
    form: { answer: ['B', ' a', ''] },
    expect: { gaps: ['answer'] },
  },
  {
    name: 'hostile',
    item: one,
    level: 'standard',
    form: { answer: ['__proto__', 'constructor', '<script>'], correct: 'true', ['__proto__']: 'b' },
    expect: { gaps: ['answer'] },
  },
]

/** Moves the key to the next option and mixes up reasons, evidence and diagnoses; what is shown stays in its place. */
export function permuteKey({ item, context }: Authored): Authored {
  if (!hasOptions(item)) return { item, context }
  const { options } = item
  const moved = options.map((option, index) => {
    const from = options[(index + options.length - 1) % options.length] ?? option
    return {
      id: option.id,
      text: option.text,
      ...(from.correct === true ? { correct: true } : { diagnosis: from.diagnosis ?? 'slip' }),
      rationale: `${String(from.rationale)} permuted`,
      evidence: from.evidence,
    }
  })
  return { item: { ...item, options: moved }, context }
}

function hasOptions(item: unknown): item is { options: Record<string, unknown>[] } {
  return typeof item === 'object' && item !== null && 'options' in item && Array.isArray(item.options)
}

function compiled(authored: unknown): ChooseItem {
  const item = compile(authored, sampleContext)
  if (!item) throw new Error('a sample of choose does not compile')
  return item
}
