import { expect, test } from 'vitest'
import type { Step } from './lesson.ts'
import { inputPrefix, itemsOf, numberedItems, stepNumbered } from './walk.ts'

const read: Step = { type: 'read', id: 'r', title: 'Read', showText: true, body: [] }
const ask = (id: string, ...items: string[]): Step => ({
  type: 'activity',
  id,
  title: id,
  showText: true,
  kind: 'choose',
  items: items.map((item) => ({ id: item, revision: `${item}-1` })),
})
const lesson = { steps: [read, ask('one', 'a', 'b'), ask('two', 'c')] }

test.each(['0', '4', '01', '1.5', '-1', '', 'x', '1000', '１'])('“%s” names no step', (number) => {
  expect(stepNumbered(lesson, number)).toBeUndefined()
})

test('steps are numbered from 1, and the last one is known', () => {
  expect(stepNumbered(lesson, '1')).toEqual({ index: 0, step: read, last: false })
  expect(stepNumbered(lesson, '3')).toMatchObject({ index: 2, last: true })
})

test('items are numbered through the whole lesson', () => {
  expect(numberedItems(lesson).map(({ id, number, stepIndex }) => [id, number, stepIndex])).toEqual([
    ['a', 1, 1],
    ['b', 2, 1],
    ['c', 3, 2],
  ])
  expect(itemsOf(read)).toEqual([])
  expect(inputPrefix(0)).toBe('i1-')
})
