import type { Authored, PassageKey, Sample } from '../contract.ts'
import { sampleContext } from '../sample-context.ts'
import { axisValues, type ClassifyItem, compile } from './item.ts'

const both = {
  id: 'sample-both',
  skill: 'claim-kind',
  certainty: true,
  passage: 'closing',
  stem: 'On the day it was published …',
  axes: ['attribution', 'kind'],
  right: {
    attribution: { rationale: 'sentinel a', evidence: 'q:Anna Bell' },
    kind: { rationale: 'sentinel b', evidence: 'q:may close' },
  },
  wrong: {
    attribution: {
      'not-named': { rationale: 'sentinel c', diagnosis: 'slip', evidence: 'q:Anna Bell' },
      article: { rationale: 'sentinel d', diagnosis: 'slip', evidence: 'q:said' },
    },
    kind: {
      checkable: { rationale: 'sentinel e', diagnosis: 'attributed-means-true', evidence: 'q:said' },
      judgement: { rationale: 'sentinel f', diagnosis: 'prediction-means-opinion', evidence: 'q:by June' },
    },
  },
}

const kindOnly = {
  ...both,
  id: 'sample-kind',
  skill: 'hedges',
  axes: ['kind'],
  right: { kind: both.right.kind },
  wrong: { kind: both.wrong.kind },
}

export const authoredSamples: readonly Authored[] = [both, kindOnly].map((item) => ({
  item,
  context: sampleContext,
}))

const pair = compiled(both)
const single = compiled(kindOnly)

export const samples: readonly Sample<ClassifyItem>[] = [
  {
    name: 'right',
    item: pair,
    level: 'standard',
    form: { attribution: 'named', kind: 'prediction' },
    expect: { points: 1 },
  },
  { name: 'right', item: single, level: 'plain', form: { kind: 'prediction' }, expect: { points: 1 } },
  {
    name: 'part',
    item: pair,
    level: 'plain',
    form: { attribution: 'named', kind: 'checkable' },
    expect: { points: 0.5, diagnoses: ['attributed-means-true'] },
  },
  {
    name: 'wrong',
    item: pair,
    level: 'standard',
    form: { attribution: 'article', kind: 'judgement' },
    expect: { points: 0, diagnoses: ['slip', 'prediction-means-opinion'] },
  },
  {
    name: 'incomplete',
    item: pair,
    level: 'standard',
    form: { attribution: 'named' },
    expect: { gaps: ['kind'] },
  },
  {
    name: 'malformed',
    item: pair,
    level: 'standard',
    form: { attribution: ['named', 'article'], kind: 'Prediction' },
    expect: { gaps: ['attribution', 'kind'] },
  },
  {
    name: 'hostile',
    item: single,
    level: 'standard',
    form: { ['__proto__']: 'prediction', kind: ['__proto__', 'no-claim', 'toString'], attribution: 'named' },
    expect: { gaps: ['kind'] },
  },
]

/** Gives the passage the next value on both axes and mixes up reasons, evidence and diagnoses. */
export function permuteKey({ item, context }: Authored): Authored {
  if (!hasPassage(item)) return { item, context }
  const passage = context.passage(item.passage, [])
  if (!passage) return { item, context }
  const moved: PassageKey = {
    ...passage,
    span: { standard: passage.span.plain, plain: passage.span.standard },
    attribution: { ...passage.attribution, value: next(axisValues.attribution, passage.attribution.value) },
    kind: { ...passage.kind, value: next(axisValues.kind, passage.kind.value) },
  }
  const reason = { rationale: 'permuted', evidence: evidenceOf(item) }
  const right = Object.fromEntries(item.axes.map((axis) => [axis, reason]))
  const wrong = Object.fromEntries(
    item.axes.map((axis) => [
      axis,
      Object.fromEntries(
        axisValues[axis]
          .filter((value) => value !== moved[axis].value)
          .map((value) => [value, { ...reason, diagnosis: 'number-means-fact' }]),
      ),
    ]),
  )
  return { item: { ...item, right, wrong }, context: { ...context, passage: () => moved } }
}

type Asked = {
  passage: string
  axes: ('attribution' | 'kind')[]
  right: Record<string, { evidence: string }>
}

function hasPassage(item: unknown): item is Asked {
  return typeof item === 'object' && item !== null && 'passage' in item && 'axes' in item
}

function evidenceOf(item: Asked): string {
  return Object.values(item.right)[0]?.evidence ?? ''
}

function next<T extends string>(values: readonly T[], value: string): T {
  const at = values.map(String).indexOf(value)
  const following = values[(at + 1) % values.length]
  if (following === undefined) throw new Error('an axis has no values')
  return following
}

function compiled(authored: unknown): ClassifyItem {
  const item = compile(authored, sampleContext)
  if (!item) throw new Error('a sample of classify does not compile')
  return item
}
