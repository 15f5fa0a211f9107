/** The two reading levels of every text. */
export const levels = ['standard', 'plain'] as const
export type Level = (typeof levels)[number]

/**
 * A stretch of text: quotation and position (W3C Web Annotation TextQuoteSelector and TextPositionSelector, the position
 * counted inside one block). `start` and `end` are UTF-16 offsets into the block's text, `end` exclusive.
 */
export type Span = { block: string; start: number; end: number; quote: string }

/** One span at each reading level. */
export type LevelSpan = Record<Level, Span>

export type Block = {
  id: string
  as: 'paragraph' | 'heading' | 'caption' | 'link' | 'promotion'
  text: string
}

/** A word of a text, cut by a rule that knows no key: maximal runs of letters, digits, apostrophes, hyphens and % signs. */
export type Word = { start: number; end: number; text: string }

const wordPattern = /[\p{L}\p{M}\p{N}]+(?:[’'.,-][\p{L}\p{M}\p{N}]+)*%?/gu

/** The words between two offsets of a text, in order; offsets are those of the whole text. */
export function wordsBetween(text: string, start = 0, end = text.length): Word[] {
  return Array.from(text.matchAll(wordPattern), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
    text: match[0],
  })).filter((word) => word.start >= start && word.end <= end)
}

/** Whether a span's quotation stands at its position: the only way in which a span is accepted. */
export function standsAt(span: Span, blocks: readonly Block[]): boolean {
  const block = blocks.find((candidate) => candidate.id === span.block)
  return block !== undefined && block.text.slice(span.start, span.end) === span.quote && span.quote !== ''
}
