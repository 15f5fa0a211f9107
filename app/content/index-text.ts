import type { PassageKey } from '../activities/contract.ts'
import { type Level, type LevelSpan, levels, type Span, standsAt } from '../domain/attribution/span.ts'
import { learnerAttribution } from '../domain/attribution/taxonomy.ts'
import type { CompiledText } from '../domain/course/lesson.ts'
import type { Report, TextSource } from './read-content.ts'
import type { AuthoredLevelSpan, AuthoredSpan, Passage } from './schemas.ts'
import type { Path } from './yaml-file.ts'

/** A text with everything that lessons refer to in it. */
export type IndexedText = {
  source: TextSource
  text: CompiledText
  /** By span reference: `passage`, `passage.cue`, `passage.framing.0`, `span:name`, `feature:row`. */
  spans: ReadonlyMap<string, LevelSpan>
  /** References that are written and do not hold: reported where they stand, and not again where they are used. */
  broken: ReadonlySet<string>
  keys: ReadonlyMap<string, PassageKey>
  passages: ReadonlyMap<string, Passage>
}

/** Resolves every span of a text; one whose quotation does not stand at its position is a problem and is left out. */
export function indexText(source: TextSource, report: Report): IndexedText {
  const text = compileText(source)
  const spans = new Map<string, LevelSpan>()
  const broken = new Set<string>()
  const keys = new Map<string, PassageKey>()
  const { passages, features } = source
  const add = (
    in_: typeof passages | typeof features,
    name: string,
    path: Path,
    span?: AuthoredLevelSpan,
  ) => {
    const resolved =
      span && resolveSpan(span, text, (level, message) => report(in_.file, [...path, level], message))
    if (resolved) spans.set(name, resolved)
    else if (span) broken.add(name)
  }
  for (const [name, span] of Object.entries(passages.data.spans))
    add(passages, `span:${name}`, ['spans', name], span)
  for (const [index, passage] of passages.data.passages.entries()) {
    const path = ['passages', index]
    add(passages, passage.id, [...path, 'span'], passage.span)
    for (const part of ['source', 'cue', 'content'] as const)
      add(passages, `${passage.id}.${part}`, [...path, 'attribution', part], passage.attribution[part])
    add(passages, `${passage.id}.hedge`, [...path, 'kind', 'hedge'], passage.kind.hedge)
    for (const [nth, { span }] of passage.framing.entries())
      add(passages, `${passage.id}.framing.${nth}`, [...path, 'framing', nth, 'span'], span)
    const whole = spans.get(passage.id)
    if (whole) keys.set(passage.id, keyOf(passage, whole))
  }
  for (const [index, { id, span }] of features.data.entries())
    add(features, `feature:${id}`, [index, 'span'], span)
  return {
    source,
    text,
    spans,
    broken,
    keys,
    passages: new Map(passages.data.passages.map((passage) => [passage.id, passage])),
  }
}

function compileText({ source, levels: files }: TextSource): CompiledText {
  const { id, language, published, publisher, byline, adapted, licence } = source.data
  return {
    id,
    language,
    published,
    publisher,
    byline,
    adapted,
    licence,
    levels: { standard: files.standard.data, plain: files.plain.data },
  }
}

function resolveSpan(
  span: AuthoredLevelSpan,
  text: CompiledText,
  problem: (level: Level, message: string) => void,
): LevelSpan | undefined {
  const found = levels.map((level) => {
    const place = placeOf(span[level])
    if (place && standsAt(place, text.levels[level].blocks)) return place
    problem(
      level,
      place
        ? `“${place.quote}” does not stand at ${span[level].at} — run \`npm run content:anchor\`, or correct the quotation`
        : `“${span[level].quote}” has no position yet — run \`npm run content:anchor\``,
    )
    return undefined
  })
  const [standard, plain] = found
  return standard && plain ? { standard, plain } : undefined
}

function placeOf({ at, quote }: AuthoredSpan): Span | undefined {
  const [, block, offset] = /^([a-z0-9-]+):(\d+)$/.exec(at ?? '') ?? []
  if (block === undefined || offset === undefined) return undefined
  const start = Number(offset)
  return { block, start, end: start + quote.length, quote }
}

function keyOf(passage: Passage, span: LevelSpan): PassageKey {
  return {
    id: passage.id,
    span,
    claim: passage.claim,
    attribution: { value: learnerAttribution(passage.attribution.value), scored: passage.attribution.scored },
    kind: { value: passage.kind.value, scored: passage.kind.scored },
  }
}
