import { expect, test } from 'vitest'
import { heatCellName } from './heat-map.tsx'
import { messages } from './messages.en.ts'
import { misreadingFigures } from './misreading-list.tsx'

test('a cell is named by student, item and state', () => {
  expect(heatCellName('Aroha', '3', 'right')).toBe('Aroha, item 3: right')
  expect(heatCellName('Kiri', '8', 'none')).toBe('Kiri, item 8: not answered')
})

test('each state has its own letter, so that colour is not needed', () => {
  expect(new Set(Object.values(messages.cellLetter)).size).toBe(4)
})

test('the figures of a misreading make one line', () => {
  const misreading = { id: 'm', says: 'A poll about the future is a forecast' }
  expect(misreadingFigures({ ...misreading, students: 9, items: ['6', '9'], sure: 7 })).toBe(
    '9 students · items 6 and 9 · 7 of them were sure',
  )
  expect(misreadingFigures({ ...misreading, students: 3, items: ['8'], sure: 3 })).toBe(
    '3 students · item 8 · all of them sure',
  )
  expect(misreadingFigures({ ...misreading, students: 1, items: ['2', '4', '7'], sure: 0 })).toBe(
    '1 student · items 2, 4 and 7',
  )
})
