import type { Level, LevelSpan } from '../domain/attribution/span.ts'
import type { CompiledText, ItemHead } from '../domain/course/lesson.ts'
import type { Gap, Grade } from '../domain/grading/grade.ts'
import type { Chance } from '../domain/statistics/chances.ts'

/** Posted form values: every name with all its values, in order. Built at the edge, so that rooms know no web types. */
export type FormValues = ReadonlyMap<string, readonly string[]>

/** What compiling an authored item needs: references resolved against the text, problems collected with a path. */
export type CompileContext = {
  text: CompiledText
  /** Resolves a span reference; reports a problem and gives undefined where there is none. */
  span(reference: string, path: readonly PropertyKey[]): LevelSpan | undefined
  passage(id: string, path: readonly PropertyKey[]): PassageKey | undefined
  /** `message` says what is wrong — and what to do; `path` leads into the authored item. */
  problem(path: readonly PropertyKey[], message: string): void
}

/** What a passage gives to items: the annotated key. */
export type PassageKey = {
  id: string
  span: LevelSpan
  claim: string
  attribution: { value: 'named' | 'not-named' | 'article'; scored: boolean }
  kind: { value: 'checkable' | 'prediction' | 'judgement' | 'no-claim'; scored: boolean }
}

/** An authored item with what it was compiled in. */
export type Authored = { item: unknown; context: CompileContext }

/** A sample: an item with one response, and what must come of it. Form names carry no prefix. */
export type Sample<Item> = {
  name: 'right' | 'part' | 'wrong' | 'incomplete' | 'malformed' | 'hostile'
  item: Item
  level: Level
  form: Record<string, string | string[]>
  expect: { gaps: string[] } | { points: number; diagnoses?: string[] }
}

/**
 * The reason behind a verdict, as shown after it. A right part gives its key's reasons; a wrong part gives those of what
 * was answered (`of: 'answer'`) and then those of the key (`of: 'key'`).
 */
export type Reason = {
  part: string
  /** Whether the whole part was answered rightly. */
  right: boolean
  /** 0 to 1. */
  score: number
  of: 'answer' | 'key'
  /** What this reason speaks of, in words: the option, the label, the phrase. */
  words: string
  rationale: string
  evidence: LevelSpan
  /** Words of the text that were left out or taken too much; only on the key of a wrong part. */
  remarks?: { code: 'missed' | 'extra'; words: string }[]
}

/** How often each answer was given in one part of an item; the key's row first, then by count. */
export type Tally = {
  part: string
  rows: { answer: string; right: boolean; count: number; diagnosis?: string }[]
}

/**
 * The pure half of a room, as written inside it.
 * - `compile`: authored item → compiled item (key resolved), or undefined after reporting problems; pure.
 * - `toShown`: what may leave for the browser before the verdict, picked field by field; must not depend on the key.
 * - `read`: posted values → response, tolerant of anything: unknown values are dropped, never thrown at.
 * - `findGaps`: what is not yet answered; knows nothing of right or wrong.
 * - `grade`: complete response → grade with parts and codes.
 * - `reasons`: after the verdict only: the reasons to show, in order of parts.
 * - `tally`: teacher's figures: for each part, how many gave which answer.
 * - `chances`: for each part, the misconceptions that a wrong answer to it can show.
 * - `toForm`: a draft's or stored response's values for the native inputs, by name; none where the response was given at
 *   another reading level and its values mean nothing at this one.
 * - `keyForm`: the values that answer rightly; for tests and sample classes, never for a page.
 * - `permuteKey`: the same item with another key, other reasons and other evidence; the tests compile both and compare
 *   what is shown. Applied several times it must reach a key in every position.
 */
export type KindDefinition<Item extends ItemHead, Shown, Response> = {
  id: string
  version: number
  compile(authored: unknown, context: CompileContext): Item | undefined
  parseItem(stored: unknown): Item
  toShown(item: Item, level: Level): Shown
  read(item: Item, level: Level, form: FormValues): Response
  parseResponse(stored: unknown): Response
  findGaps(item: Item, response: Response): Gap[]
  grade(item: Item, level: Level, response: Response): Grade
  reasons(item: Item, level: Level, response: Response): Reason[]
  tally(item: Item, responses: readonly Response[]): Tally[]
  chances(item: Item): Chance[]
  toForm(response: Response, level: Level): Record<string, string[]>
  keyForm(item: Item, level: Level): Record<string, string[]>
  permuteKey(authored: Authored): Authored
  /** What `samples` was compiled from, each once. */
  authoredSamples: readonly Authored[]
  samples: readonly Sample<Item>[]
}

/** A room seen from outside: unknown in, checked value out. */
export type Kind = {
  id: string
  version: number
  compile(authored: unknown, context: CompileContext): ItemHead | undefined
  open(stored: unknown): OpenItem
  permuteKey(authored: Authored): Authored
  authoredSamples: readonly Authored[]
  samples: readonly Sample<ItemHead>[]
}

/** One stored item, opened by its kind: everything that pages and flows ask of it. */
export type OpenItem = {
  head: ItemHead
  toShown(level: Level): unknown
  read(level: Level, form: FormValues): unknown
  findGaps(response: unknown): Gap[]
  grade(level: Level, response: unknown): Grade
  reasons(level: Level, response: unknown): Reason[]
  tally(responses: readonly unknown[]): Tally[]
  chances(): Chance[]
  toForm(response: unknown, level: Level): Record<string, string[]>
  keyForm(level: Level): Record<string, string[]>
}

/** Closes over a room's own types, so that the registry needs no casts. */
export function defineKind<Item extends ItemHead, Shown, Response>(
  kind: KindDefinition<Item, Shown, Response>,
): Kind {
  return {
    id: kind.id,
    version: kind.version,
    samples: kind.samples,
    authoredSamples: kind.authoredSamples,
    compile: kind.compile,
    permuteKey: kind.permuteKey,
    open(stored) {
      const item = kind.parseItem(stored)
      return {
        head: item,
        toShown: (level) => kind.toShown(item, level),
        read: (level, form) => kind.read(item, level, form),
        findGaps: (response) => kind.findGaps(item, kind.parseResponse(response)),
        grade: (level, response) => kind.grade(item, level, kind.parseResponse(response)),
        reasons: (level, response) => kind.reasons(item, level, kind.parseResponse(response)),
        tally: (responses) => kind.tally(item, responses.map(kind.parseResponse)),
        chances: () => kind.chances(item),
        toForm: (response, level) => kind.toForm(kind.parseResponse(response), level),
        keyForm: (level) => kind.keyForm(item, level),
      }
    },
  }
}
