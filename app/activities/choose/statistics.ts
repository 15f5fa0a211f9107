import type { Chance } from '../../domain/statistics/chances.ts'
import type { Tally } from '../contract.ts'
import type { ChooseItem } from './item.ts'
import { type ChooseResponse, part } from './response.ts'

/** How many chose each option; where several may be chosen, a learner counts once for each. Right options first. */
export function tally(item: ChooseItem, responses: readonly ChooseResponse[]): Tally[] {
  const rows = item.options.map((option) => ({
    answer: option.text,
    right: option.correct,
    count: responses.filter((response) => response.chosen.includes(option.id)).length,
    ...(!option.correct && { diagnosis: option.diagnosis }),
  }))
  return [{ part, rows: rows.sort((a, b) => Number(b.right) - Number(a.right) || b.count - a.count) }]
}

export function chances(item: ChooseItem): Chance[] {
  const shown = item.options.flatMap((option) =>
    option.correct || option.diagnosis === 'slip' ? [] : [option.diagnosis],
  )
  return [{ part, misconceptions: [...new Set(shown)], passages: item.passages }]
}
