import type { Chance } from '../../domain/statistics/chances.ts'
import type { Tally } from '../contract.ts'
import { grade, phrase } from './grade.ts'
import type { MarkItem, MarkRole } from './item.ts'
import { type MarkResponse, markedIn } from './response.ts'

/** For each role, how many marked which words: those who marked it rightly first, then phrases by count. */
export function tally(item: MarkItem, responses: readonly MarkResponse[]): Tally[] {
  return item.roles.map((role) => {
    const rows = new Map<string, Tally['rows'][number]>()
    const keyRow = { answer: phrase(item, 'standard', role.keys.standard), right: true, count: 0 }
    for (const response of responses) {
      const part = grade(item, response.level, response).parts.find(({ part }) => part === role.role)
      if (part?.score === 1) keyRow.count += 1
      else count(rows, item, role, response, part?.diagnosis)
    }
    return { part: role.role, rows: [keyRow, ...[...rows.values()].sort((a, b) => b.count - a.count)] }
  })
}

export function chances(item: MarkItem): Chance[] {
  return item.roles.map(({ role }) => {
    const shown = item.traps.flatMap((trap) =>
      trap.role === role && trap.diagnosis !== 'slip' ? [trap.diagnosis] : [],
    )
    return { part: role, misconceptions: [...new Set(shown)], passages: item.passages }
  })
}

function count(
  rows: Map<string, Tally['rows'][number]>,
  item: MarkItem,
  role: MarkRole,
  response: MarkResponse,
  diagnosis: string | undefined,
): void {
  const answer = phrase(item, response.level, markedIn(response, role.role))
  const row = rows.get(answer) ?? { answer, right: false, count: 0, ...(diagnosis && { diagnosis }) }
  rows.set(answer, { ...row, count: row.count + 1 })
}
