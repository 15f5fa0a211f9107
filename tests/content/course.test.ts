import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { Authored } from '#app/activities/contract.ts'
import { kindOf } from '#app/activities/kinds.ts'
import { viewsOf } from '#app/activities/views.tsx'
import { compileContent } from '#app/content/compile.ts'
import { problemText } from '#app/content/problems.ts'
import { levels, standsAt } from '#app/domain/attribution/span.ts'
import { outcomeOf } from '#app/domain/grading/grade.ts'

const compiled = compileContent('content')
const placed = compiled.ok ? compiled.placed : []
const items = placed.map(({ item, authored, context }) => ({
  id: item.id,
  kind: kindOf(item.kind),
  body: item.body,
  authored: { item: authored, context },
}))

test('the course compiles without a problem', () => {
  expect(compiled.ok ? [] : compiled.problems.map(problemText)).toEqual([])
  expect(items.length).toBeGreaterThan(0)
})

test.each(items)('item $id: its own key earns full marks at both levels', ({ kind, body }) => {
  const open = kind.open(JSON.parse(JSON.stringify(body)))
  for (const level of levels) {
    const response = open.read(level, new Map(Object.entries(open.keyForm(level))))
    expect(open.findGaps(response)).toEqual([])
    expect(outcomeOf(open.grade(level, response))).toBe('right')
  }
})

test.each(items)(
  'item $id: what leaves before the verdict is the same with another key',
  ({ kind, authored }) => {
    const before = sent(kind, authored)
    let permuted = authored
    for (let turn = 0; turn < 3; turn += 1) {
      permuted = kind.permuteKey(permuted)
      expect(sent(kind, permuted)).toEqual(before)
    }
  },
)

test.each(items)('item $id: no rationale leaves before the verdict', ({ kind, body, authored }) => {
  const open = kind.open(body)
  const shown = sent(kind, authored).join('\n')
  for (const level of levels) {
    const key = open.read(level, new Map(Object.entries(open.keyForm(level))))
    for (const { rationale } of open.reasons(level, key)) expect(shown).not.toContain(rationale)
  }
})

test('every evidence that a verdict points to stands in the text of its level', () => {
  if (!compiled.ok) return
  const blocks = compiled.texts.flatMap(({ text }) => [text.levels])
  for (const { kind, body } of items) {
    const open = kind.open(body)
    for (const level of levels) {
      const key = open.read(level, new Map(Object.entries(open.keyForm(level))))
      for (const { evidence } of open.reasons(level, key))
        expect(blocks.some((text) => standsAt(evidence[level], text[level].blocks))).toBe(true)
    }
  }
})

test('every feature that a text must hold has its row, with a span at both levels', () => {
  if (!compiled.ok) return
  for (const { source, spans } of compiled.texts)
    for (const id of source.source.data.features) expect([id, spans.has(`feature:${id}`)]).toEqual([id, true])
})

test('about half of what is judged is sound', () => {
  if (!compiled.ok) return
  expect(compiled.content.counts.soundShare).toBeGreaterThanOrEqual(0.5)
  expect(compiled.content.counts.soundShare).toBeLessThanOrEqual(0.6)
})

function sent(kind: ReturnType<typeof kindOf>, { item, context }: Authored): string[] {
  const body = kind.compile(item, context)
  if (!body) throw new Error('the item does not compile')
  const open = kind.open(body)
  const { Question } = viewsOf(kind.id)
  return levels.flatMap((level) => {
    const shown = open.toShown(level)
    const props = { shown, prefix: 'i1-', values: {}, gaps: [], locked: false }
    return [JSON.stringify(shown), renderToStaticMarkup(createElement(Question, props))]
  })
}
