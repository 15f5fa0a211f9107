import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { levels } from '../domain/attribution/span.ts'
import { kindIds, kindOf } from './kinds.ts'
import { viewsOf } from './views.tsx'
import { partId } from './views-contract.ts'

const questions = kindIds.flatMap((id) =>
  kindOf(id).samples.map(({ item, name, level, form }) => ({
    id,
    open: kindOf(id).open(item),
    level,
    form,
    at: `${id} ${name}`,
  })),
)

test.each(questions)(
  '$at: every value that answers rightly can be entered with native inputs alone',
  ({ id, open }) => {
    for (const level of levels) {
      const inputs = inputsIn(drawn(id, open, level))
      for (const [name, values] of Object.entries(open.keyForm(level)))
        for (const value of values)
          expect(inputs).toContainEqual(expect.objectContaining({ name: `i2-${name}`, value }))
    }
  },
)

test.each(questions)('$at: what was chosen is drawn as chosen, and nothing else', ({ id, open, level }) => {
  const values = open.keyForm(level)
  const checked = inputsIn(drawn(id, open, level, { values })).filter((input) => input.checked)
  const expected = Object.entries(values).flatMap(([name, list]) =>
    list.map((value) => `i2-${name}=${value}`),
  )
  expect(checked.map(({ name, value }) => `${name}=${value}`).sort()).toEqual(expected.sort())
})

test.each(questions)(
  '$at: a gap stands beside its inputs, is read with them and can be linked to',
  ({ id, open, level }) => {
    const gaps = open.findGaps(open.read(level, new Map()))
    const html = drawn(id, open, level, { gaps })
    expect(gaps.length).toBeGreaterThan(0)
    for (const gap of gaps) {
      const name = partId('i2-', gap.part)
      expect(html).toContain(`id="${name}-error"`)
      expect(html).toContain(viewsOf(id).gapText(gap))
      expect(html).toMatch(new RegExp(`<fieldset[^>]*aria-describedby="[^"]*${name}-error`))
      expect(html).toMatch(new RegExp(`<input[^>]* id="${name}"`))
    }
    expect(drawn(id, open, level)).not.toContain('-error"')
  },
)

test.each(questions)('$at: a locked question cannot be changed', ({ id, open, level }) => {
  const fieldsets = drawn(id, open, level, { locked: true }).match(/<fieldset[^>]*>/g) ?? []
  expect(fieldsets.length).toBeGreaterThan(0)
  for (const fieldset of fieldsets) expect(fieldset).toContain('disabled')
})

test.each(questions)(
  '$at: the question brings no form, no button, no style and no script of its own',
  ({ id, open, level }) => {
    expect(drawn(id, open, level)).not.toMatch(/<form|<button|style=|<script|onclick/)
  },
)

test.each(questions)(
  '$at: ids are unique, and two questions of one form share none',
  ({ id, open, level }) => {
    const ids = (prefix: string) =>
      [...drawn(id, open, level, { prefix }).matchAll(/ id="([^"]+)"/g)].map(([, found]) => found)
    expect(new Set([...ids('i1-'), ...ids('i2-')]).size).toBe(ids('i1-').length * 2)
  },
)

test('the day is said in words in the question what kind of statement it was', () => {
  const sample = questions.find(({ at }) => at === 'classify right')
  if (!sample) throw new Error('no sample')
  expect(drawn('classify', sample.open, 'plain')).toContain('On the day it was published, 2 May 2024 …')
})

test('feedback gives the words, the reason and the deciding words of the answer and of the key', () => {
  for (const { id, open, level } of questions.filter(({ at }) => at.endsWith(' wrong'))) {
    const sample = kindOf(id).samples.find(({ name }) => name === 'wrong')
    const form = new Map(Object.entries(sample?.form ?? {}).map(([name, values]) => [name, [values].flat()]))
    const reasons = open.reasons(level, open.read(level, form))
    const { Feedback } = viewsOf(id)
    const html = renderToStaticMarkup(
      createElement(Feedback, { shown: open.toShown(level), values: {}, reasons }),
    )
    for (const { words, rationale, evidence } of reasons) {
      expect(html).toContain(words)
      expect(html).toContain(rationale)
      expect(html).toContain(evidence[level].quote)
    }
  }
})

type Drawn = {
  prefix?: string
  values?: Record<string, string[]>
  gaps?: { part: string; code: string }[]
  locked?: boolean
}

function drawn(
  id: string,
  open: ReturnType<ReturnType<typeof kindOf>['open']>,
  level: 'standard' | 'plain',
  props: Drawn = {},
): string {
  const { prefix = 'i2-', values = {}, gaps = [], locked = false } = props
  return renderToStaticMarkup(
    createElement(viewsOf(id).Question, { shown: open.toShown(level), prefix, values, gaps, locked }),
  )
}

function inputsIn(html: string) {
  return (html.match(/<input[^>]*>/g) ?? []).map((input) => ({
    type: attribute(input, 'type'),
    name: attribute(input, 'name'),
    value: attribute(input, 'value'),
    checked: /\schecked(=|\s|\/|>)/.test(input),
  }))
}

function attribute(tag: string, name: string): string | undefined {
  return new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1]
}
