export type MarkKind = 'source' | 'cue' | 'content' | 'prediction' | 'loaded' | 'evidence'

/** A mark on a text: a stretch of one block, `end` exclusive, in UTF-16 units. */
export type Mark = {
  block: string
  start: number
  end: number
  kind: MarkKind
  /** Printed small after the words, e.g. “article’s word”. */
  label?: string
  /** Lets a verdict link to the words. */
  id?: string
}

/** A stretch of text over which the same marks hold, the outermost mark first. */
export type Segment = { start: number; end: number; text: string; marks: Mark[] }

/** One node of a marked text: plain words, or a piece of a mark with what stands inside it. */
export type Piece =
  | { text: string; start: number }
  | {
      mark: Mark
      start: number
      /** Whether the mark begins or ends with this piece: a mark that crosses another is cut in several. */
      first: boolean
      last: boolean
      inside: Piece[]
    }

/**
 * Cuts a text at every edge of a mark. Evidence and longer marks stand outside, so that only marks which cross are cut in
 * pieces. Marks beyond the text are trimmed, empty ones dropped.
 */
export function cutSegments(text: string, marks: readonly Mark[]): Segment[] {
  const kept = marks.flatMap((mark) => trim(mark, text.length)).sort(outermostFirst)
  const edges = new Set([0, text.length, ...kept.flatMap(({ start, end }) => [start, end])])
  const cuts = [...edges].sort((a, b) => a - b)
  return cuts.slice(1).map((end, index) => {
    const start = cuts[index] ?? 0
    return {
      start,
      end,
      text: text.slice(start, end),
      marks: kept.filter((mark) => mark.start <= start && mark.end >= end),
    }
  })
}

/** Segments as nested pieces: neighbours under the same mark share one piece. */
export function nestPieces(segments: readonly Segment[], depth = 0): Piece[] {
  const pieces: Piece[] = []
  for (let at = 0; at < segments.length; ) {
    const segment = segments[at] as Segment
    const mark = segment.marks[depth]
    if (!mark) {
      pieces.push({ text: segment.text, start: segment.start })
      at += 1
      continue
    }
    const after = segments.findIndex((other, index) => index > at && other.marks[depth] !== mark)
    const run = segments.slice(at, after === -1 ? undefined : after)
    const end = run.at(-1)?.end ?? segment.end
    pieces.push({
      mark,
      start: segment.start,
      first: segment.start === mark.start,
      last: end === mark.end,
      inside: nestPieces(run, depth + 1),
    })
    at += run.length
  }
  return pieces
}

function trim(mark: Mark, length: number): Mark[] {
  const start = Math.max(0, mark.start)
  const end = Math.min(length, mark.end)
  return start < end ? [{ ...mark, start, end }] : []
}

/** Evidence is a frame, which a cut would show; it stands outside whatever it crosses. */
function outermostFirst(a: Mark, b: Mark): number {
  const framed = Number(b.kind === 'evidence') - Number(a.kind === 'evidence')
  return framed || b.end - b.start - (a.end - a.start) || a.start - b.start
}
