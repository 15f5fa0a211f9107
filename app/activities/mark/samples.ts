import type { Level, LevelSpan } from '../../domain/attribution/span.ts'
import type { Authored, CompileContext, Sample } from '../contract.ts'
import { sampleContext } from '../sample-context.ts'
import { compile, type MarkItem, type RoleId } from './item.ts'
import { wordsIn } from './words.ts'

const triple = {
  id: 'sample-triple',
  skill: 'attribution',
  stem: 'Mark who says it and how the text shows it.',
  within: 'q:sentence',
  roles: {
    source: { keys: ['q:Anna Bell'], allow: [], rationale: 'sentinel a', evidence: 'q:Anna Bell' },
    cue: { keys: ['q:said'], allow: ['q:“may close”'], rationale: 'sentinel b', evidence: 'q:said' },
  },
  traps: [
    { role: 'source', on: 'q:the old bridge', diagnosis: 'named-means-reliable', rationale: 'sentinel c' },
  ],
}

const loaded = {
  id: 'sample-loaded',
  skill: 'framing',
  certainty: true,
  stem: 'Mark the loaded words.',
  within: 'q:all',
  roles: {
    loaded: { keys: ['q:shameful', 'q:delay'], allow: [], rationale: 'sentinel d', evidence: 'q:shameful' },
  },
}

const context: CompileContext = {
  ...sampleContext,
  span: (reference, path) => stretches(reference) ?? sampleContext.span(reference, path),
}

export const authoredSamples: readonly Authored[] = [triple, loaded].map((item) => ({ item, context }))

const tripleItem = compiled(triple)
const loadedItem = compiled(loaded)

export const samples: readonly Sample<MarkItem>[] = [
  {
    name: 'right',
    item: tripleItem,
    level: 'plain',
    form: { source: ['0', '1'], cue: '2' },
    expect: { points: 1 },
  },
  {
    name: 'right',
    item: loadedItem,
    level: 'standard',
    form: { loaded: keyAt(loadedItem, 'standard', 'loaded') },
    expect: { points: 1 },
  },
  {
    name: 'part',
    item: tripleItem,
    level: 'plain',
    form: { source: '1', cue: '2' },
    expect: { points: 0.75, diagnoses: ['slip'] },
  },
  {
    name: 'wrong',
    item: tripleItem,
    level: 'plain',
    form: { source: ['3', '4', '5'], cue: '0' },
    expect: { points: 0, diagnoses: ['named-means-reliable', 'slip'] },
  },
  {
    name: 'wrong',
    item: loadedItem,
    level: 'plain',
    form: { loaded: Array.from({ length: 100 }, (_none, index) => String(index)) },
    expect: { points: 0, diagnoses: ['slip'] },
  },
  {
    name: 'incomplete',
    item: tripleItem,
    level: 'standard',
    form: { source: '0' },
    expect: { gaps: ['cue'] },
  },
  {
    name: 'malformed',
    item: tripleItem,
    level: 'standard',
    form: { source: ['00', ' 1', '1.0', '-1', '9999', 'NaN'], cue: '' },
    expect: { gaps: ['source', 'cue'] },
  },
  {
    name: 'hostile',
    item: loadedItem,
    level: 'standard',
    form: { ['__proto__']: '3', loaded: ['__proto__', 'length', '1e1'], source: '0' },
    expect: { gaps: ['loaded'] },
  },
]

/** Moves every key to another single word, drops what is allowed and every trap, and mixes up reasons and evidence. */
export function permuteKey({ item, context: original }: Authored): Authored {
  if (!hasRoles(item)) return { item, context: original }
  const stretch = original.span(item.within, [])
  if (!stretch) return { item, context: original }
  const roles = Object.entries(item.roles).map(([role, { keys }], index) => {
    const word = `word:${1 + index + Number(/^word:(\d+)$/.exec(keys[0] ?? '')?.[1] ?? 0)}`
    return [role, { keys: [word], allow: [], rationale: 'permuted', evidence: word }]
  })
  const span: CompileContext['span'] = (reference, path) => {
    const word = /^word:(\d+)$/.exec(reference)?.[1]
    return word === undefined ? original.span(reference, path) : wordSpan(stretch, Number(word))
  }
  return { item: { ...item, roles: Object.fromEntries(roles), traps: [] }, context: { ...original, span } }
}

function stretches(reference: string): LevelSpan | undefined {
  const blocks = {
    standard: sampleContext.text.levels.standard.blocks[0],
    plain: sampleContext.text.levels.plain.blocks[0],
  }
  if (!blocks.standard || !blocks.plain || !['q:sentence', 'q:all'].includes(reference)) return undefined
  const upTo = (text: string) => (reference === 'q:all' ? text.length : text.indexOf('.') + 1)
  const toSpan = ({ id, text }: { id: string; text: string }) => ({
    block: id,
    start: 0,
    end: upTo(text),
    quote: text.slice(0, upTo(text)),
  })
  return { standard: toSpan(blocks.standard), plain: toSpan(blocks.plain) }
}

function hasRoles(item: unknown): item is { within: string; roles: Record<string, { keys: string[] }> } {
  return typeof item === 'object' && item !== null && 'roles' in item && 'within' in item
}

function wordSpan(stretch: LevelSpan, index: number): LevelSpan {
  const at = (level: Level) => {
    const words = wordsIn(stretch, level)
    const word = words[index % words.length]
    const { block, start } = stretch[level]
    if (!word) throw new Error('a stretch has no words')
    return { block, start: start + word.start, end: start + word.end, quote: word.text }
  }
  return { standard: at('standard'), plain: at('plain') }
}

function keyAt(item: MarkItem, level: Level, role: RoleId): string[] {
  return item.roles.find((candidate) => candidate.role === role)?.keys[level].map(String) ?? []
}

function compiled(authored: unknown): MarkItem {
  const item = compile(authored, context)
  if (!item) throw new Error('a sample of mark does not compile')
  return item
}
