import type { Level } from '../../domain/attribution/span.ts'
import type { Diagnosis } from '../../domain/attribution/taxonomy.ts'
import { type Grade, gradeOf } from '../../domain/grading/grade.ts'
import { markingScore } from '../../domain/grading/marking-score.ts'
import type { Reason } from '../contract.ts'
import type { ChooseItem, ChooseOption } from './item.ts'
import { type ChooseResponse, part } from './response.ts'

export function grade(item: ChooseItem, _level: Level, response: ChooseResponse): Grade {
  const score = scoreOf(item, response)
  const notes = score === 1 ? [] : notesOf(item, response)
  const diagnosis = score === 1 ? undefined : diagnose(item, response)
  return gradeOf([{ part, skill: item.skill, score, notes, ...(diagnosis && { diagnosis }) }])
}

/** Right: why the key is right. Wrong: why each wrongly chosen option is wrong, then why the key is right. */
export function reasons(item: ChooseItem, _level: Level, response: ChooseResponse): Reason[] {
  const score = scoreOf(item, response)
  const toReason = (option: ChooseOption, of: Reason['of']): Reason => ({
    part,
    right: score === 1,
    score,
    of,
    words: option.text,
    rationale: option.rationale,
    evidence: option.evidence,
  })
  const keys = item.options.filter((option) => option.correct)
  return [
    ...wronglyChosen(item, response).map((option) => toReason(option, 'answer')),
    ...keys.map((option) => toReason(option, 'key')),
  ]
}

/** With one to pick, the marking score is 1 for the right option and 0 for any other. */
function scoreOf(item: ChooseItem, response: ChooseResponse): number {
  const keys = item.options.filter((option) => option.correct)
  return markingScore({
    hits: keys.filter((option) => response.chosen.includes(option.id)).length,
    keys: keys.length,
    falseMarks: wronglyChosen(item, response).length,
    others: item.options.length - keys.length,
  })
}

function notesOf(item: ChooseItem, response: ChooseResponse): string[] {
  const missed = item.options.some((option) => option.correct && !response.chosen.includes(option.id))
  return [...(missed ? ['missed'] : []), ...(wronglyChosen(item, response).length > 0 ? ['extra'] : [])]
}

/** The first misconception among wrongly chosen options; a right option left out is a slip. */
function diagnose(item: ChooseItem, response: ChooseResponse): Diagnosis {
  const shown = wronglyChosen(item, response).map((option) => option.diagnosis)
  return shown.find((diagnosis) => diagnosis !== 'slip') ?? 'slip'
}

function wronglyChosen(item: ChooseItem, response: ChooseResponse) {
  return item.options.flatMap((option) =>
    !option.correct && response.chosen.includes(option.id) ? [option] : [],
  )
}
