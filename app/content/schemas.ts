import { z } from 'zod'
import {
  attributionFlags,
  attributionValues,
  claimKinds,
  claimSubkinds,
  framingTypes,
  keysOf,
  owedValues,
  skills,
  supportValues,
} from '../domain/attribution/taxonomy.ts'

/** The shapes of all files of content/, as content/README.md describes them. */

const text = z.string().min(1)
const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id is lower-case words joined by hyphens')
const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a date is written 2022-09-30')

const authoredSpan = z.strictObject({
  at: z.string().optional(),
  in: z.string().optional(),
  nth: z.number().optional(),
  quote: text,
})
export type AuthoredSpan = z.infer<typeof authoredSpan>

const levelSpan = z.strictObject({ standard: authoredSpan, plain: authoredSpan })
export type AuthoredLevelSpan = z.infer<typeof levelSpan>

export const sourceFile = z.strictObject({
  id,
  language: text,
  published: date,
  publisher: text,
  byline: text,
  headline: text,
  adapted: text,
  licence: text,
  features: z.array(id),
})

export const levelFile = z.strictObject({
  title: text,
  blocks: z
    .array(z.strictObject({ id, as: z.enum(['paragraph', 'heading', 'caption', 'link', 'promotion']), text }))
    .min(1),
})

const subkinds = Object.values(claimSubkinds).flat()

const passage = z.strictObject({
  id,
  span: levelSpan,
  claim: text,
  attribution: z.strictObject({
    value: z.enum(keysOf(attributionValues)),
    who: text.optional(),
    source: levelSpan.optional(),
    cue: levelSpan.optional(),
    content: levelSpan.optional(),
    flags: z.array(z.enum(keysOf(attributionFlags))).default([]),
    chain: z.array(text).optional(),
    owed: z.enum(owedValues).optional(),
    scored: z.boolean(),
    note: text.optional(),
  }),
  kind: z.strictObject({
    value: z.enum(keysOf(claimKinds)),
    subkind: z.enum(subkinds),
    hedge: levelSpan.optional(),
    settleable: z.enum(['yes', 'no-criterion']).optional(),
    scored: z.boolean(),
    note: text.optional(),
  }),
  framing: z
    .array(
      z.strictObject({
        type: z.enum(keysOf(framingTypes)),
        voice: text,
        span: levelSpan,
        note: text.optional(),
      }),
    )
    .default([]),
  evidence: text,
  support: z.strictObject({ value: z.enum(supportValues), reason: text }),
  outcome: z.strictObject({ text, facts: z.array(id).min(1) }).optional(),
})
export type Passage = z.infer<typeof passage>

export const passagesFile = z.strictObject({
  spans: z.record(id, levelSpan).default({}),
  passages: z.array(passage),
})

export const featuresFile = z.array(
  z.strictObject({ id, name: text, passages: z.array(id), span: levelSpan, see: text }),
)

export const factsFile = z.array(
  z.strictObject({
    id,
    statement: text,
    knowable: z.enum(['on-the-day', 'later']),
    sources: z.array(z.strictObject({ outlet: text, date: text, url: z.url().optional() })),
  }),
)
export type Fact = z.infer<typeof factsFile>[number]

export const courseFile = z.strictObject({ lessons: z.array(id) })

export const lessonFile = z.strictObject({
  id,
  number: z.int().min(0),
  title: text,
  summary: text,
  text: id,
  minutes: z.int().min(1),
  objectives: z.array(text).min(1),
  skills: z.array(z.enum(keysOf(skills))).min(1),
  contentNote: text,
  steps: z.array(id).min(1),
})

const bodyBlock = z.union([
  z.strictObject({ p: text }),
  z.strictObject({ h: text }),
  z.strictObject({ list: z.array(text).min(1) }),
  z.strictObject({
    table: z.strictObject({ caption: text, head: z.array(text).min(1), rows: z.array(z.array(text)).min(1) }),
  }),
  z.strictObject({ fact: id }),
  z.strictObject({ passage: text }),
])
export type AuthoredBlock = z.infer<typeof bodyBlock>

const stepHead = {
  id,
  title: text,
  kicker: text.optional(),
  intro: text.optional(),
  showText: z.boolean().default(true),
}

/** Items stay unknown here: each kind reads its own. */
export const stepFile = z.discriminatedUnion('type', [
  z.strictObject({ ...stepHead, type: z.literal('read'), body: z.array(bodyBlock).default([]) }),
  z.strictObject({
    ...stepHead,
    type: z.literal('discuss'),
    body: z.array(bodyBlock).default([]),
    questions: z.array(text).min(1),
  }),
  z.strictObject({ ...stepHead, type: z.literal('activity'), kind: text, items: z.array(z.unknown()) }),
])
