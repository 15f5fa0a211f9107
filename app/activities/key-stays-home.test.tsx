import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { levels } from '../domain/attribution/span.ts'
import type { Authored, Kind } from './contract.ts'
import { kindIds, kindOf } from './kinds.ts'
import { viewsOf } from './views.tsx'

const samples = kindIds.flatMap((id) =>
  kindOf(id).authoredSamples.map((authored, index) => ({ kind: kindOf(id), authored, at: `${id} ${index}` })),
)
/** Enough turns to bring the key into every position of a choice. */
const turns = 3

test.each(samples)('$at: nothing before the verdict depends on the key', ({ kind, authored }) => {
  const before = sent(kind, authored)
  for (const permuted of permutations(kind, authored)) expect(sent(kind, permuted)).toEqual(before)
})

test.each(samples)(
  '$at: permuting does change the key, so that the comparison means something',
  ({ kind, authored }) => {
    const keys = [authored, ...permutations(kind, authored)].map((each) =>
      JSON.stringify(open(kind, each).keyForm('standard')),
    )
    expect(new Set(keys).size).toBeGreaterThan(1)
  },
)

test.each(samples)('$at: no rationale, evidence or diagnosis is in what is shown', ({ kind, authored }) => {
  for (const text of sent(kind, authored)) {
    expect(text).not.toContain('sentinel')
    expect(text).not.toMatch(/diagnos|rationale|evidence|correct|"key|"id":"sample/)
  }
})

test.each(samples)('$at: the same item after the verdict does give its reasons', ({ kind, authored }) => {
  const opened = open(kind, authored)
  const response = opened.read('plain', new Map(Object.entries(opened.keyForm('plain'))))
  expect(JSON.stringify(opened.reasons('plain', response))).toContain('sentinel')
})

/** The bytes that leave for a browser before the verdict: data, and the question as drawn on the server. */
function sent(kind: Kind, authored: Authored): string[] {
  const opened = open(kind, authored)
  const { Question } = viewsOf(kind.id)
  return levels.flatMap((level) => {
    const shown = opened.toShown(level)
    const props = {
      shown,
      prefix: 'i1-',
      values: {},
      gaps: opened.findGaps(opened.read(level, new Map())),
      locked: false,
    }
    return [JSON.stringify(shown), renderToStaticMarkup(createElement(Question, props))]
  })
}

function permutations(kind: Kind, authored: Authored): Authored[] {
  const permuted: Authored[] = []
  for (let turn = 0; turn < turns; turn += 1) permuted.push(kind.permuteKey(permuted.at(-1) ?? authored))
  return permuted
}

function open(kind: Kind, { item, context }: Authored) {
  const compiled = kind.compile(item, context)
  if (!compiled) throw new Error('a sample does not compile')
  return kind.open(compiled)
}
