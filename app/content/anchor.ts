import { isMap, isNode, isScalar, type Pair, visit, type YAMLMap } from 'yaml'
import type { Problem } from './problems.ts'
import type { YamlFile } from './yaml-file.ts'

/** A text's blocks at each level, as far as anchoring needs them. */
export type BlockTexts = Record<'standard' | 'plain', ReadonlyMap<string, string>>

/** What anchoring did to one file: its new source, what was done, and what an author must decide. */
export type Anchored = { source: string; filled: number; moved: string[]; problems: Problem[] }

/**
 * Gives every span of a file its position. `in: b3` becomes `at: "b3:17"` where the quotation stands exactly once in the
 * block, or where `nth` says which one. A span whose `at` no longer fits is moved only if its quotation stands exactly
 * once in the same block. Nothing else in the file is touched, so that comments and layout stay the author's.
 */
export function anchorSpans(file: YamlFile, blocks: BlockTexts): Anchored {
  const edits: Edit[] = []
  const done: Anchored = { source: file.source, filled: 0, moved: [], problems: [...file.problems] }
  visit(file.document, {
    Map(_key, node, ancestors) {
      const level = levelOf(ancestors.at(-1))
      const span = level && spanOf(node)
      if (!level || !span) return
      const place = placeOf(span, blocks[level])
      const line = file.lineOf(pathOf(ancestors, node))
      if ('problem' in place) {
        done.problems.push({ file: file.name, line, message: place.problem })
      } else if (span.at?.text !== place.at) {
        edits.push(...editsFor(node, span, place.at, file.source))
        if (span.at)
          done.moved.push(`${file.name}:${line}  “${span.quote}” moved from ${span.at.text} to ${place.at}`)
        else done.filled += 1
      }
    },
  })
  done.source = applyEdits(file.source, edits)
  return done
}

type Edit = { start: number; end: number; text: string }
type Written = { text: string; pair: Pair }
type SpanNode = { quote: string; in?: Written; at?: Written; nth?: Written }

function levelOf(parent: unknown): 'standard' | 'plain' | undefined {
  if (typeof parent !== 'object' || parent === null || !('key' in parent)) return undefined
  const key = String(parent.key)
  return key === 'standard' || key === 'plain' ? key : undefined
}

function spanOf(node: YAMLMap): SpanNode | undefined {
  const quote = written(node, 'quote')
  return (
    quote && {
      quote: quote.text,
      in: written(node, 'in'),
      at: written(node, 'at'),
      nth: written(node, 'nth'),
    }
  )
}

function written(node: YAMLMap, key: string): Written | undefined {
  const pair = node.items.find((item) => String(item.key) === key)
  return pair && isScalar(pair.value) ? { text: String(pair.value.value), pair } : undefined
}

function placeOf(span: SpanNode, blocks: ReadonlyMap<string, string>): { at: string } | { problem: string } {
  const block = span.at ? span.at.text.split(':')[0] : span.in?.text
  const text = block === undefined ? undefined : blocks.get(block)
  if (block === undefined)
    return {
      problem: `“${span.quote}” has neither \`in\` nor \`at\` — write the block it stands in: \`in: b1\``,
    }
  if (text === undefined)
    return { problem: `there is no block “${block}” at this level — name a block of the text` }
  const starts = occurrences(text, span.quote)
  if (span.at && starts.includes(Number(span.at.text.split(':')[1]))) return { at: span.at.text }
  const chosen = span.nth ? starts[Number(span.nth.text) - 1] : starts.length === 1 ? starts[0] : undefined
  if (chosen !== undefined) return { at: `${block}:${chosen}` }
  return { problem: refusal(span, block, starts.length) }
}

function occurrences(text: string, quote: string): number[] {
  const starts: number[] = []
  for (let at = text.indexOf(quote); at >= 0 && quote !== ''; at = text.indexOf(quote, at + 1))
    starts.push(at)
  return starts
}

function refusal(span: SpanNode, block: string, found: number): string {
  if (found === 0)
    return `“${span.quote}” does not stand in ${block} — copy the words exactly as they are in the block`
  if (span.nth)
    return `“${span.quote}” stands ${found} times in ${block}, so there is no number ${span.nth.text} — correct \`nth\``
  const way = span.at
    ? 'write `in:` and `nth:` in place of `at:`'
    : 'add `nth:` to say which, or quote more words'
  return `“${span.quote}” stands ${found} times in ${block} — ${way}`
}

function pathOf(ancestors: readonly unknown[], node: unknown): PropertyKey[] {
  const path: PropertyKey[] = []
  for (const [index, ancestor] of ancestors.entries()) {
    const child = ancestors[index + 1] ?? node
    if (typeof ancestor !== 'object' || ancestor === null) continue
    if ('key' in ancestor) path.push(String(ancestor.key))
    else if (!isMap(ancestor) && 'items' in ancestor && Array.isArray(ancestor.items))
      path.push(ancestor.items.indexOf(child))
  }
  return path
}

function editsFor(node: YAMLMap, span: SpanNode, at: string, source: string): Edit[] {
  const place = span.at ?? span.in
  if (!place) return []
  const { start, end } = extent(place.pair)
  const edits = [{ start, end, text: `at: "${at}"` }]
  if (span.nth) edits.push(removal(span.nth.pair, node.flow === true, source))
  if (span.at && span.in) edits.push(removal(span.in.pair, node.flow === true, source))
  return edits
}

function removal(pair: Pair, inFlow: boolean, source: string): Edit {
  const { start, end } = extent(pair)
  if (inFlow) {
    const before = /,\s*$/.exec(source.slice(0, start))
    if (before) return { start: before.index, end, text: '' }
    const after = /^\s*,\s*/.exec(source.slice(end))
    return { start, end: end + (after?.[0].length ?? 0), text: '' }
  }
  const lineStart = source.lastIndexOf('\n', start - 1)
  return { start: lineStart < 0 ? start : lineStart, end, text: '' }
}

function extent(pair: Pair): { start: number; end: number } {
  return { start: rangeOf(pair.key)?.[0] ?? 0, end: rangeOf(pair.value)?.[1] ?? 0 }
}

function rangeOf(node: unknown): readonly number[] | undefined {
  return isNode(node) ? (node.range ?? undefined) : undefined
}

function applyEdits(source: string, edits: Edit[]): string {
  return [...edits]
    .sort((a, b) => b.start - a.start)
    .reduce((text, edit) => text.slice(0, edit.start) + edit.text + text.slice(edit.end), source)
}
