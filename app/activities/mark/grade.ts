import type { Level } from '../../domain/attribution/span.ts'
import type { Diagnosis } from '../../domain/attribution/taxonomy.ts'
import { type Grade, gradeOf } from '../../domain/grading/grade.ts'
import { markingScore } from '../../domain/grading/marking-score.ts'
import type { Reason } from '../contract.ts'
import type { MarkItem, MarkRole, MarkTrap } from './item.ts'
import { type MarkResponse, markedIn } from './response.ts'
import { phraseOf, wordsIn } from './words.ts'

/** The share of a trap's words that must be marked before the trap says what was misread. */
const trapShare = 0.5

/** Each role is a part of its own. The words are those of the level at which they were marked. */
export function grade(item: MarkItem, _level: Level, response: MarkResponse): Grade {
  return gradeOf(
    item.roles.map((role) => {
      const { missed, extra } = lapses(role, response)
      const head = { part: role.role, skill: item.skill, score: roleScore(item, role, response) }
      if (head.score === 1) return { ...head, notes: [] }
      const notes = [...(missed.length > 0 ? ['missed'] : []), ...(extra.length > 0 ? ['extra'] : [])]
      return { ...head, notes, diagnosis: diagnose(trapsMet(item, role, response)) }
    }),
  )
}

/** A wrong role gives the reasons of the traps it fell into, then those of its key with what was missed and taken too much. */
export function reasons(item: MarkItem, _level: Level, response: MarkResponse): Reason[] {
  return item.roles.flatMap((role) => {
    const score = roleScore(item, role, response)
    const { missed, extra } = lapses(role, response)
    const keys = role.keys[response.level]
    const marked = markedIn(response, role.role)
    const say = (indexes: readonly number[]) => phrase(item, response.level, indexes)
    const head = { part: role.role, right: score === 1, score }
    const met = score === 1 ? [] : trapsMet(item, role, response)
    const remarks: Reason['remarks'] = [
      ...(missed.length > 0 && missed.length < keys.length
        ? [{ code: 'missed' as const, words: say(missed) }]
        : []),
      ...(extra.length > 0 ? [{ code: 'extra' as const, words: say(extra) }] : []),
    ]
    return [
      ...met.map((trap) => ({
        ...head,
        of: 'answer' as const,
        words: say(trap.words[response.level].filter((index) => marked.includes(index))),
        rationale: trap.rationale,
        evidence: trap.evidence,
      })),
      {
        ...head,
        of: 'key' as const,
        words: say(keys),
        rationale: role.rationale,
        evidence: role.evidence,
        ...(remarks.length > 0 && { remarks }),
      },
    ]
  })
}

/** The score of one role: see `markingScore`; words that may be marked count neither way. */
function roleScore(item: MarkItem, role: MarkRole, response: MarkResponse): number {
  const keys = role.keys[response.level]
  const { missed, extra } = lapses(role, response)
  return markingScore({
    hits: keys.length - missed.length,
    keys: keys.length,
    falseMarks: extra.length,
    others: wordsIn(item.stretch, response.level).length - keys.length - role.allow[response.level].length,
  })
}

/** What was marked, as a reader would quote it. */
export function phrase(item: MarkItem, level: Level, indexes: readonly number[]): string {
  return phraseOf(item.stretch[level].quote, wordsIn(item.stretch, level), indexes)
}

function lapses(role: MarkRole, response: MarkResponse): { missed: number[]; extra: number[] } {
  const marked = markedIn(response, role.role)
  const keys = role.keys[response.level]
  const allow = role.allow[response.level]
  return {
    missed: keys.filter((index) => !marked.includes(index)),
    extra: marked.filter((index) => !keys.includes(index) && !allow.includes(index)),
  }
}

function trapsMet(item: MarkItem, role: MarkRole, response: MarkResponse): MarkTrap[] {
  const marked = markedIn(response, role.role)
  return item.traps.filter((trap) => {
    const words = trap.words[response.level]
    return (
      trap.role === role.role &&
      words.filter((index) => marked.includes(index)).length >= words.length * trapShare
    )
  })
}

function diagnose(met: readonly MarkTrap[]): Diagnosis {
  return met.find((trap) => trap.diagnosis !== 'slip')?.diagnosis ?? 'slip'
}
