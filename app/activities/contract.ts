import type { Level, LevelSpan } from '../domain/attribution/span.ts'
import type { CompiledText, ItemHead } from '../domain/course/lesson.ts'
import type { Gap, Grade } from '../domain/grading/grade.ts'

/** Posted form values: every name with all its values, in order. Built at the edge, so that rooms know no web types. */
export type FormValues = ReadonlyMap<string, readonly string[]>

/** What compiling an authored item needs: references resolved against the text, problems collected with a path. */
export type CompileContext = {
  text: CompiledText
  /** Resolves a span reference; reports a problem and gives undefined where there is none. */
  span(reference: string, path: readonly (string | number)[]): LevelSpan | undefined
  passage(id: string, path: readonly (string | number)[]): PassageKey | undefined
  problem(path: readonly (string | number)[], message: string): void
}

/** What a passage gives to items: the annotated key. */
export type PassageKey = {
  id: string
  span: LevelSpan
  claim: string
  attribution: { value: 'named' | 'not-named' | 'article'; scored: boolean }
  kind: { value: 'checkable' | 'prediction' | 'judgement' | 'no-claim'; scored: boolean }
}

/** A sample: an item with one response, and what must come of it. Form names carry no prefix. */
export type Sample<Item> = {
  name: 'right' | 'part' | 'wrong' | 'incomplete' | 'malformed' | 'hostile'
  item: Item
  level: Level
  form: Record<string, string | string[]>
  expect: { gaps: string[] } | { points: number; diagnoses?: string[] }
}

/** The reason behind a verdict, as shown after it: which part, what it says, where the deciding words stand. */
export type Reason = {
  part: string
  right: boolean
  answer: string
  key: string
  rationale: string
  evidence: LevelSpan
}

/**
 * The pure half of a room, as written inside it.
 * - `compile`: authored item → compiled item (key resolved), or undefined after reporting problems; pure.
 * - `toShown`: what may leave for the browser before the verdict, picked field by field; must not depend on the key.
 * - `read`: posted values → response, tolerant of anything: unknown values are dropped, never thrown at.
 * - `findGaps`: what is not yet answered; knows nothing of right or wrong.
 * - `grade`: complete response → grade with parts and codes.
 * - `reasons`: after the verdict only: the reasons to show, in order of parts.
 * - `tally`: teacher's figures: for each part, how many chose what, first in key order.
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
  /** A draft's or stored response's values for the native inputs, by name. */
  toForm(response: Response): Record<string, string[]>
  samples: readonly Sample<Item>[]
}

/** How often each answer was chosen in one part of an item. */
export type Tally = {
  part: string
  rows: { answer: string; right: boolean; count: number; diagnosis?: string }[]
}

/** A room seen from outside: unknown in, checked value out. */
export type Kind = {
  id: string
  version: number
  compile(authored: unknown, context: CompileContext): ItemHead | undefined
  open(stored: unknown): OpenItem
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
  toForm(response: unknown): Record<string, string[]>
}

/** Closes over a room's own types, so that the registry needs no casts outside this function. */
export function defineKind<Item extends ItemHead, Shown, Response>(
  kind: KindDefinition<Item, Shown, Response>,
): Kind {
  return {
    id: kind.id,
    version: kind.version,
    samples: kind.samples,
    compile: kind.compile,
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
        toForm: (response) => kind.toForm(kind.parseResponse(response)),
      }
    },
  }
}
