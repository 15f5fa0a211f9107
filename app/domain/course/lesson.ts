import type { Block, Level, LevelSpan } from '../attribution/span.ts'
import type { Skill } from '../attribution/taxonomy.ts'

/** A text revision: both reading levels with the same block ids in the same order. */
export type CompiledText = {
  id: string
  language: string
  published: string
  publisher: string
  byline: string
  adapted: string
  licence: string
  levels: Record<Level, { title: string; blocks: Block[] }>
}

/** A block of our own prose in a read or discuss step. */
export type BodyBlock =
  | { p: string }
  | { h: string }
  | { list: string[] }
  | { table: { caption: string; head: string[]; rows: string[][] } }
  | { fact: { id: string; statement: string; knowable: 'on-the-day' | 'later'; sources: FactSource[] } }
  | { passage: LevelSpan }

export type FactSource = { outlet: string; date: string; url?: string }

export type ReadStep = {
  type: 'read'
  id: string
  title: string
  kicker?: string
  intro?: string
  showText: boolean
  body: BodyBlock[]
}
export type DiscussStep = {
  type: 'discuss'
  id: string
  title: string
  kicker?: string
  intro?: string
  showText: boolean
  body: BodyBlock[]
  questions: string[]
}
export type ActivityStep = {
  type: 'activity'
  id: string
  title: string
  kicker?: string
  intro?: string
  showText: boolean
  kind: string
  /** Item revisions (content hashes), in order; the items themselves are stored by hash. */
  items: { id: string; revision: string }[]
}
export type Step = ReadStep | DiscussStep | ActivityStep

/** A lesson revision: an ordered list of steps, naming the text and item revisions it stands on. */
export type CompiledLesson = {
  id: string
  number: number
  title: string
  summary: string
  minutes: number
  objectives: string[]
  skills: Skill[]
  contentNote: string
  text: { id: string; revision: string }
  steps: Step[]
}

/** What every compiled item has, whatever its kind; the rest belongs to its room. */
export type ItemHead = {
  id: string
  kind: string
  version: number
  skill: Skill
  certainty: boolean
  stem: string
  /** Passages the item is about: a misconception counts once per passage. */
  passages: string[]
}

/** How sure, asked before any verdict, about the whole answer: guessing ≈ 1 in 3, fairly sure ≈ 2 in 3, sure ≈ 9 in 10. */
export const certainties = ['guessing', 'fairly-sure', 'sure'] as const
export type Certainty = (typeof certainties)[number]
