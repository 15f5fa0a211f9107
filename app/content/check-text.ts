import { levels, wordsBetween } from '../domain/attribution/span.ts'
import { claimSubkinds } from '../domain/attribution/taxonomy.ts'
import { figuresIn } from './figures.ts'
import type { IndexedText } from './index-text.ts'
import type { Report } from './read-content.ts'
import type { Passage } from './schemas.ts'

/** The rules that a text, its passages and its features keep; content/README.md states them for authors. */
export function checkText(indexed: IndexedText, factIds: ReadonlySet<string>, report: Report): void {
  checkBlocks(indexed, report)
  checkFeatures(indexed, report)
  const { passages } = indexed.source
  const ids = passages.data.passages.map(({ id }) => id)
  for (const [index, passage] of passages.data.passages.entries()) {
    const say = (path: readonly PropertyKey[], message: string) =>
      report(passages.file, ['passages', index, ...path], message)
    if (ids.indexOf(passage.id) !== index)
      say(['id'], `there are two passages “${passage.id}” — give each its own id`)
    checkAttribution(passage, say)
    checkKind(passage, say)
    checkLevels(passage, indexed, say)
    for (const fact of passage.outcome?.facts ?? [])
      if (!factIds.has(fact))
        say(['outcome', 'facts'], `there is no fact “${fact}” — write it in facts.yaml with its source`)
  }
}

type Say = (path: readonly PropertyKey[], message: string) => void

function checkBlocks({ source }: IndexedText, report: Report): void {
  const { standard, plain } = source.levels
  const shape = (file: typeof plain) => file.data.blocks.map(({ id, as }) => `${id} ${as}`)
  const expected = shape(standard)
  const differs = shape(plain).findIndex((block, index) => block !== expected[index])
  if (differs >= 0 || shape(plain).length !== expected.length)
    report(
      plain.file,
      ['blocks', Math.max(0, differs)],
      'the blocks differ from those of standard.yaml — both levels have the same ids and kinds in the same order',
    )
  for (const level of levels) {
    const { file, data } = source.levels[level]
    for (const [index, { id, text }] of data.blocks.entries()) {
      if (data.blocks.findIndex((block) => block.id === id) !== index)
        report(file, ['blocks', index, 'id'], `there are two blocks “${id}” — give each its own id`)
      if (/\s{2}|[\n\t]|^\s|\s$/.test(text))
        report(
          file,
          ['blocks', index, 'text'],
          `the text of ${id} is not one line with single spaces — fold it with \`>-\` and no empty line`,
        )
    }
  }
}

function checkFeatures({ source, passages }: IndexedText, report: Report): void {
  const rows = source.features.data
  for (const [index, id] of source.source.data.features.entries())
    if (!rows.some((row) => row.id === id))
      report(
        source.source.file,
        ['features', index],
        `feature “${id}” has no row in features.yaml — write its row, with its span`,
      )
  for (const [index, row] of rows.entries()) {
    if (rows.findIndex(({ id }) => id === row.id) !== index)
      report(source.features.file, [index, 'id'], `there are two features “${row.id}” — give each its own id`)
    for (const [nth, id] of row.passages.entries())
      if (!passages.has(id))
        report(
          source.features.file,
          [index, 'passages', nth],
          `there is no passage “${id}” — name a passage of passages.yaml`,
        )
  }
}

function checkAttribution({ attribution }: Passage, say: Say): void {
  const { value, who, source, owed, scored, note } = attribution
  const own = value === 'article'
  if (own && (who || source))
    say(
      ['attribution'],
      'the article speaks for itself here, and a source is named — take `who` and `source` out',
    )
  if (own && !owed)
    say(['attribution'], '`owed` is missing — say whether the article owes a source: yes, no or arguable')
  if (!own && owed)
    say(['attribution', 'owed'], '`owed` belongs only to statements in the article’s own voice — take it out')
  if (!own && !who)
    say(['attribution'], `the source is ${value} and has no \`who\` — say who it is, or who is not named`)
  if (value === 'named' && !source)
    say(['attribution'], 'a named source has no `source` span — write where its name stands')
  if (!scored && !note && owed !== 'arguable')
    say(['attribution'], 'this is not scored and no `note` says why — write the ruling')
}

function checkKind({ kind, outcome }: Passage, say: Say): void {
  const known: readonly string[] = claimSubkinds[kind.value]
  if (!known.includes(kind.subkind))
    say(
      ['kind', 'subkind'],
      `${kind.subkind} is no subkind of ${kind.value} — write one of: ${known.join(', ')}`,
    )
  if (kind.value === 'prediction' && !kind.settleable)
    say(['kind'], '`settleable` is missing — say whether one could tell afterwards: yes or no-criterion')
  if (kind.value !== 'prediction' && kind.settleable)
    say(['kind', 'settleable'], '`settleable` belongs only to predictions — take it out')
  if (kind.value !== 'prediction' && outcome)
    say(['outcome'], 'only predictions have an outcome — take it out')
  if (!kind.scored && !kind.note)
    say(['kind'], 'this is not scored and no `note` says why — write the ruling')
}

/** Framings whose very word is what a lesson is about. */
const wordFramings: readonly string[] = ['label', 'loaded', 'sweeping', 'verdict-word']

/** A retelling keeps figures, dates, hedges and labels: nothing that a lesson is about is lost at the plain level. */
function checkLevels(passage: Passage, { spans }: IndexedText, say: Say): void {
  const whole = spans.get(passage.id)
  if (!whole) return
  const kept = figuresIn(whole.plain.quote)
  for (const figure of figuresIn(whole.standard.quote))
    if (!kept.includes(figure))
      say(['span', 'plain'], `the plain text loses “${figure}” — keep every number and date`)
  const hedge = spans.get(`${passage.id}.hedge`)
  if (hedge && !sharesWord(hedge.standard.quote, hedge.plain.quote))
    say(
      ['kind', 'hedge', 'plain'],
      `the hedge “${hedge.standard.quote}” became “${hedge.plain.quote}” — keep its word`,
    )
  for (const [nth, { type }] of passage.framing.entries()) {
    const label = spans.get(`${passage.id}.framing.${nth}`)
    if (label && wordFramings.includes(type) && !sharesWord(label.standard.quote, label.plain.quote))
      say(
        ['framing', nth, 'span', 'plain'],
        `“${label.standard.quote}” became “${label.plain.quote}” — keep the word that the passage is about`,
      )
  }
}

function sharesWord(standard: string, plain: string): boolean {
  const words = (text: string) => wordsBetween(text.toLowerCase()).map((word) => word.text)
  const kept = words(plain)
  return words(standard).some((word) => kept.includes(word))
}
