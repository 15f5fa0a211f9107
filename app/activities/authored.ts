import { z } from 'zod'
import type { LevelSpan } from '../domain/attribution/span.ts'
import { keysOf, misconceptions, skills } from '../domain/attribution/taxonomy.ts'
import type { CompileContext } from './contract.ts'

/** What authors write for an item of any kind; each room adds its own fields. */
export const authoredHead = {
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id is lower-case words joined by hyphens'),
  skill: z.enum(keysOf(skills)),
  certainty: z.boolean().default(false),
  stem: z.string().min(1),
}

export const authoredDiagnosis = z.enum([...keysOf(misconceptions), 'slip'])

/** Why an answer is right. */
export const authoredReason = z.strictObject({ rationale: z.string().min(1), evidence: z.string().min(1) })

/** Why an answer is wrong, and what it shows. */
export const authoredMistake = authoredReason.extend({ diagnosis: authoredDiagnosis })

const span = z.strictObject({ block: z.string(), start: z.number(), end: z.number(), quote: z.string() })

/** Stored forms of the same, with spans resolved. */
export const compiledSpan = z.strictObject({ standard: span, plain: span })
export const compiledReason = z.strictObject({ rationale: z.string(), evidence: compiledSpan })
export const compiledMistake = compiledReason.extend({ diagnosis: authoredDiagnosis })
export const compiledHead = {
  id: z.string(),
  version: z.number(),
  skill: z.enum(keysOf(skills)),
  certainty: z.boolean(),
  stem: z.string(),
  passages: z.array(z.string()).min(1),
}

/** Parses an authored item; every lapse becomes a problem at its place. */
export function parseAuthored<T extends z.ZodType>(
  schema: T,
  authored: unknown,
  context: CompileContext,
): z.output<T> | undefined {
  const parsed = schema.safeParse(authored, { reportInput: true })
  if (parsed.success) return parsed.data
  for (const issue of parsed.error.issues) context.problem(issue.path, issueText(issue))
  return undefined
}

/** A lapse against a schema, as `what is wrong — what to do`. */
export function issueText(issue: z.core.$ZodIssue): string {
  const last = issue.path.at(-1)
  const field = typeof last === 'string' ? `\`${last}\`` : 'this'
  if (issue.code === 'invalid_type' && issue.input === undefined) return `${field} is missing — write it`
  if (issue.code === 'unrecognized_keys')
    return `unknown: ${issue.keys.map((key) => `\`${key}\``).join(', ')} — correct the name or take it out`
  if (issue.code === 'invalid_value')
    return `${field} is not known — write one of: ${issue.values.map(String).join(', ')}`
  if (issue.code === 'invalid_union' && 'options' in issue && Array.isArray(issue.options))
    return `${field} is not known — write one of: ${issue.options.map(String).join(', ')}`
  return `${field} cannot be read (${issue.message}) — see content/README.md`
}

/** Resolves the evidence of a reason in place of its reference. */
export function resolveReason<T extends { evidence: string }>(
  reason: T,
  context: CompileContext,
  path: readonly PropertyKey[],
): (Omit<T, 'evidence'> & { evidence: LevelSpan }) | undefined {
  const evidence = context.span(reason.evidence, [...path, 'evidence'])
  return evidence && { ...reason, evidence }
}

/** The passages that span references speak of, each once; a reference to no passage stands for itself. */
export function passagesOf(references: readonly string[]): string[] {
  return [
    ...new Set(
      references.map((reference) =>
        reference.includes(':') ? reference : (reference.split('.')[0] ?? reference),
      ),
    ),
  ]
}

/** The posted values of one name that are among those offered, each once, in the order offered. */
export function offeredValues(posted: readonly string[] | undefined, offered: readonly string[]): string[] {
  const given = new Set(posted ?? [])
  return offered.filter((value) => given.has(value))
}
