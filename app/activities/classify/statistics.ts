import type { Chance } from '../../domain/statistics/chances.ts'
import type { Tally } from '../contract.ts'
import type { ClassifyItem } from './item.ts'
import { messages } from './messages.en.ts'
import type { ClassifyResponse } from './response.ts'

/** For each axis, how many chose each value: the key first, then by count. */
export function tally(item: ClassifyItem, responses: readonly ClassifyResponse[]): Tally[] {
  return item.axes.map(({ axis, key, wrong }) => {
    const count = (value: string) => responses.filter((response) => response[axis] === value).length
    const mistakes = wrong.map(({ value, diagnosis }) => ({
      answer: messages.value(value),
      right: false,
      count: count(value),
      diagnosis,
    }))
    const right = { answer: messages.value(key), right: true, count: count(key) }
    return { part: axis, rows: [right, ...mistakes.sort((a, b) => b.count - a.count)] }
  })
}

export function chances(item: ClassifyItem): Chance[] {
  return item.axes.map(({ axis, wrong }) => ({
    part: axis,
    misconceptions: [...new Set(wrong.flatMap(({ diagnosis }) => (diagnosis === 'slip' ? [] : [diagnosis])))],
    passages: item.passages,
  }))
}
