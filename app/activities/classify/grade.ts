import type { Level } from '../../domain/attribution/span.ts'
import type { Skill } from '../../domain/attribution/taxonomy.ts'
import { type Grade, gradeOf } from '../../domain/grading/grade.ts'
import type { Reason } from '../contract.ts'
import type { ClassifyAxis, ClassifyItem } from './item.ts'
import { messages } from './messages.en.ts'
import type { ClassifyResponse } from './response.ts'

/** Each axis is a part of its own: right or wrong. Who says it always counts for attribution. */
export function grade(item: ClassifyItem, _level: Level, response: ClassifyResponse): Grade {
  return gradeOf(
    item.axes.map((axis) => {
      const chosen = chosenMistake(axis, response)
      const head = { part: axis.axis, skill: skillOf(axis, item), score: scoreOf(axis, response) }
      return head.score === 1
        ? { ...head, notes: [] }
        : { ...head, notes: ['other-value'], diagnosis: chosen?.diagnosis ?? 'slip' }
    }),
  )
}

export function reasons(item: ClassifyItem, _level: Level, response: ClassifyResponse): Reason[] {
  return item.axes.flatMap((axis) => {
    const chosen = chosenMistake(axis, response)
    const score = scoreOf(axis, response)
    const head = { part: axis.axis, right: score === 1, score }
    const key: Reason = { ...head, of: 'key', words: messages.value(axis.key), ...axis.right }
    if (!chosen) return [key]
    const { value, rationale, evidence } = chosen
    return [{ ...head, of: 'answer', words: messages.value(value), rationale, evidence }, key]
  })
}

function skillOf(axis: ClassifyAxis, item: ClassifyItem): Skill {
  return axis.axis === 'attribution' ? 'attribution' : item.skill
}

function scoreOf(axis: ClassifyAxis, response: ClassifyResponse): number {
  return response[axis.axis] === axis.key ? 1 : 0
}

function chosenMistake(axis: ClassifyAxis, response: ClassifyResponse) {
  return axis.wrong.find((mistake) => mistake.value === response[axis.axis])
}
