import { z } from 'zod'
import { type Level, type LevelSpan, levels, wordsBetween } from '../../domain/attribution/span.ts'
import {
  authoredHead,
  authoredMistake,
  authoredReason,
  compiledHead,
  compiledMistake,
  compiledReason,
  compiledSpan,
  parseAuthored,
  passagesOf,
} from '../authored.ts'
import type { CompileContext } from '../contract.ts'
import { type LevelWords, outsideOf, spanWords, wordsIn } from './words.ts'

/** What can be marked, in the order in which it is asked. */
export const roleIds = ['source', 'cue', 'content', 'loaded'] as const
export type RoleId = (typeof roleIds)[number]

const authoredRole = authoredReason.extend({
  keys: z.array(z.string()).min(1),
  allow: z.array(z.string()).default([]),
})
const authoredTrap = authoredMistake
  .omit({ evidence: true })
  .extend({ role: z.enum(roleIds), on: z.string() })
const authoredItem = z.strictObject({
  ...authoredHead,
  within: z.string(),
  roles: z.partialRecord(z.enum(roleIds), authoredRole),
  traps: z.array(authoredTrap).default([]),
})

const levelWords = z.strictObject({ standard: z.array(z.number()), plain: z.array(z.number()) })
const compiledRole = compiledReason.extend({ role: z.enum(roleIds), keys: levelWords, allow: levelWords })
const compiledTrap = compiledMistake.extend({ role: z.enum(roleIds), words: levelWords })
const compiledItem = z.strictObject({
  ...compiledHead,
  kind: z.literal('mark'),
  stretch: compiledSpan,
  roles: z.array(compiledRole).min(1),
  traps: z.array(compiledTrap),
})

export type MarkItem = z.infer<typeof compiledItem>
export type MarkRole = z.infer<typeof compiledRole>
export type MarkTrap = z.infer<typeof compiledTrap>

/** What a learner sees before the verdict: the stretch, cut into words with what stands before each, and after the last. */
export type MarkShown = {
  level: Level
  stem: string
  words: { before: string; text: string }[]
  after: string
  roles: RoleId[]
}

export function compile(authored: unknown, context: CompileContext): MarkItem | undefined {
  const item = parseAuthored(authoredItem, authored, context)
  const stretch = item && context.span(item.within, ['within'])
  if (!item || !stretch || !stretchHolds(stretch, context)) return undefined
  const asked = roleIds.filter((role) => item.roles[role])
  if (asked.length === 0)
    context.problem(['roles'], 'no role is asked — write source, cue, content or loaded')
  const roles = asked.flatMap((role) => compileRole(role, item, stretch, context) ?? [])
  const traps = item.traps.flatMap((trap, index) => compileTrap(trap, index, roles, stretch, context) ?? [])
  if (roles.length < asked.length || asked.length === 0 || traps.length < item.traps.length) return undefined
  return {
    id: item.id,
    kind: 'mark',
    version: 1,
    skill: item.skill,
    certainty: item.certainty,
    stem: item.stem,
    passages: passagesOf(asked.flatMap((role) => item.roles[role]?.keys ?? [])),
    stretch,
    roles,
    traps,
  }
}

export function parseItem(stored: unknown): MarkItem {
  return compiledItem.parse(stored)
}

export function toShown(item: MarkItem, level: Level): MarkShown {
  const text = item.stretch[level].quote
  const words = wordsIn(item.stretch, level)
  return {
    level,
    stem: item.stem,
    words: words.map((word, index) => ({
      before: text.slice(words[index - 1]?.end ?? 0, word.start),
      text: word.text,
    })),
    after: text.slice(words.at(-1)?.end ?? 0),
    roles: item.roles.map(({ role }) => role),
  }
}

type Authored = z.infer<typeof authoredItem>

/** A stretch that began or ended inside a word would cut words in a way that a key could be read from. */
function stretchHolds(stretch: LevelSpan, context: CompileContext): boolean {
  const broken = levels.filter((level) => {
    const { block, start, end } = stretch[level]
    const text = context.text.levels[level].blocks.find(({ id }) => id === block)?.text ?? ''
    const inBlock = wordsBetween(text).filter((word) => word.start < end && word.end > start)
    return (
      inBlock.length !== wordsIn(stretch, level).length ||
      inBlock.some((word) => word.start < start || word.end > end)
    )
  })
  for (const level of broken)
    context.problem(
      ['within'],
      `at level ${level} the stretch begins or ends inside a word — quote whole sentences`,
    )
  return broken.length === 0
}

function compileRole(
  role: RoleId,
  item: Authored,
  stretch: LevelSpan,
  context: CompileContext,
): MarkRole | undefined {
  const given = item.roles[role]
  if (!given) return undefined
  const path = ['roles', role]
  const keys = resolveWords(given.keys, stretch, [...path, 'keys'], context)
  const allowed = resolveWords(given.allow, stretch, [...path, 'allow'], context)
  const evidence = context.span(given.evidence, [...path, 'evidence'])
  if (!keys || !allowed || !evidence) return undefined
  const allow = outsideOf(allowed, keys)
  const full = levels.filter(
    (level) => keys[level].length + allow[level].length >= wordsIn(stretch, level).length,
  )
  for (const level of full)
    context.problem(
      [...path, 'keys'],
      `at level ${level} every word of the stretch is right — take a longer stretch in \`within\``,
    )
  return full.length > 0 ? undefined : { role, keys, allow, rationale: given.rationale, evidence }
}

function compileTrap(
  trap: Authored['traps'][number],
  index: number,
  roles: readonly MarkRole[],
  stretch: LevelSpan,
  context: CompileContext,
): MarkTrap | undefined {
  const path = ['traps', index]
  const role = roles.find((candidate) => candidate.role === trap.role)
  const on = context.span(trap.on, [...path, 'on'])
  const found = resolveWords([trap.on], stretch, [...path, 'on'], context)
  if (!role)
    context.problem([...path, 'role'], `the item does not ask for ${trap.role} — name a role of the item`)
  if (!role || !on || !found) return undefined
  const words = outsideOf(outsideOf(found, role.keys), role.allow)
  const empty = levels.filter((level) => words[level].length === 0)
  for (const level of empty)
    context.problem(
      [...path, 'on'],
      `at level ${level} every word of the trap is right or allowed — name words that would be wrong`,
    )
  const { diagnosis, rationale } = trap
  return empty.length > 0 ? undefined : { role: trap.role, words, diagnosis, rationale, evidence: on }
}

function resolveWords(
  references: readonly string[],
  stretch: LevelSpan,
  path: readonly PropertyKey[],
  context: CompileContext,
): LevelWords | undefined {
  const found: LevelWords = { standard: [], plain: [] }
  const missing = references.filter((reference, index) => {
    const span = context.span(reference, [...path, index])
    if (!span) return true
    const words = { standard: spanWords(span, stretch, 'standard'), plain: spanWords(span, stretch, 'plain') }
    const outside = levels.filter((level) => words[level].length === 0)
    for (const level of outside)
      context.problem(
        [...path, index],
        `at level ${level} “${span[level].quote}” stands outside the stretch — widen \`within\`, or take it out`,
      )
    found.standard.push(...words.standard)
    found.plain.push(...words.plain)
    return outside.length > 0
  })
  return missing.length > 0
    ? undefined
    : { standard: sortedOnce(found.standard), plain: sortedOnce(found.plain) }
}

function sortedOnce(indexes: readonly number[]): number[] {
  return [...new Set(indexes)].sort((a, b) => a - b)
}
