import { z } from 'zod'
import type { Level } from '../../domain/attribution/span.ts'
import {
  authoredDiagnosis,
  authoredHead,
  compiledHead,
  compiledMistake,
  compiledReason,
  compiledSpan,
  parseAuthored,
  passagesOf,
  resolveReason,
} from '../authored.ts'
import type { CompileContext } from '../contract.ts'

const authoredOption = z.strictObject({
  id: z.string(),
  text: z.string().min(1),
  correct: z.boolean().default(false),
  rationale: z.string().min(1),
  evidence: z.string().min(1),
  diagnosis: authoredDiagnosis.optional(),
})

const authoredItem = z.strictObject({
  ...authoredHead,
  excerpt: z.string().optional(),
  pick: z.enum(['one', 'several']),
  options: z.array(authoredOption),
})

const compiledOption = z.discriminatedUnion('correct', [
  compiledReason.extend({ id: z.string(), text: z.string(), correct: z.literal(true) }),
  compiledMistake.extend({ id: z.string(), text: z.string(), correct: z.literal(false) }),
])

const compiledItem = z.strictObject({
  ...compiledHead,
  kind: z.literal('choose'),
  excerpt: compiledSpan.optional(),
  pick: z.enum(['one', 'several']),
  options: z.array(compiledOption),
})

export type ChooseItem = z.infer<typeof compiledItem>
export type ChooseOption = z.infer<typeof compiledOption>

/** What a learner sees before the verdict. */
export type ChooseShown = {
  level: Level
  stem: string
  excerpt?: string
  pick: 'one' | 'several'
  options: { id: string; text: string }[]
}

/** Ids of options, in the order shown: they say nothing about the key. */
const optionIds = ['a', 'b', 'c']

export function compile(authored: unknown, context: CompileContext): ChooseItem | undefined {
  const item = parseAuthored(authoredItem, authored, context)
  if (!item || !optionsHold(item, context)) return undefined
  const excerpt = item.excerpt === undefined ? undefined : context.span(item.excerpt, ['excerpt'])
  const options = item.options.flatMap((option, index) => compileOption(option, context, index) ?? [])
  if (options.length < item.options.length || (item.excerpt !== undefined && !excerpt)) return undefined
  const subjects =
    item.excerpt === undefined
      ? item.options.filter(isRight).map((option) => option.evidence)
      : [item.excerpt]
  return {
    id: item.id,
    kind: 'choose',
    version: 1,
    skill: item.skill,
    certainty: item.certainty,
    stem: item.stem,
    passages: passagesOf(subjects),
    ...(excerpt && { excerpt }),
    pick: item.pick,
    options,
  }
}

export function parseItem(stored: unknown): ChooseItem {
  return compiledItem.parse(stored)
}

export function toShown(item: ChooseItem, level: Level): ChooseShown {
  return {
    level,
    stem: item.stem,
    ...(item.excerpt && { excerpt: item.excerpt[level].quote }),
    pick: item.pick,
    options: item.options.map((option) => ({ id: option.id, text: option.text })),
  }
}

type Authored = z.infer<typeof authoredItem>

function optionsHold(item: Authored, context: CompileContext): boolean {
  const right = item.options.filter(isRight).length
  const problems: string[] = []
  if (item.options.map((option) => option.id).join() !== optionIds.join())
    problems.push('the options are not a, b, c in this order — write three options with these ids')
  if (item.pick === 'one' && right !== 1)
    problems.push(`${right} options are correct where one is picked — mark one with \`correct: true\``)
  if (item.pick === 'several' && (right === 0 || right === item.options.length))
    problems.push(
      'all or none of the options are correct — several needs at least one right and one wrong option',
    )
  for (const problem of problems) context.problem(['options'], problem)
  return problems.length === 0
}

function isRight(option: { correct: boolean }): boolean {
  return option.correct
}

function compileOption(
  option: Authored['options'][number],
  context: CompileContext,
  index: number,
): ChooseOption | undefined {
  const path = ['options', index]
  const reason = resolveReason({ rationale: option.rationale, evidence: option.evidence }, context, path)
  const { id, text, diagnosis } = option
  if (option.correct) {
    if (diagnosis === undefined) return reason && { id, text, correct: true, ...reason }
    context.problem(path, `option ${id} is correct and has a \`diagnosis\` — take the diagnosis out`)
    return undefined
  }
  if (diagnosis === undefined)
    context.problem(
      path,
      `wrong option ${id} has no \`diagnosis\` — name the misconception it shows, or slip`,
    )
  return reason && diagnosis && { id, text, correct: false, ...reason, diagnosis }
}
