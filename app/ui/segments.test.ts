import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cutSegments, type Mark, nestPieces, type Piece } from './segments.ts'

const kinds = ['source', 'cue', 'content', 'prediction', 'loaded', 'evidence'] as const
const marksOf = (length: number) =>
  fc.array(
    fc.record({
      block: fc.constant('b1'),
      start: fc.integer({ min: -3, max: length + 3 }),
      end: fc.integer({ min: -3, max: length + 3 }),
      kind: fc.constantFrom(...kinds),
    }),
    { maxLength: 8 },
  )
const markedText = fc
  .string({ maxLength: 40 })
  .chain((text) => fc.record({ text: fc.constant(text), marks: marksOf(text.length) }))

test('segments give back the text, and each carries exactly the marks that cover it', () => {
  fc.assert(
    fc.property(markedText, ({ text, marks }) => {
      const segments = cutSegments(text, marks)
      expect(segments.map((segment) => segment.text).join('')).toBe(text)
      for (const segment of segments) {
        const covering = marks.filter((mark) => mark.start <= segment.start && mark.end >= segment.end)
        expect(segment.marks).toHaveLength(covering.length)
        expect(segment.end).toBeGreaterThan(segment.start)
      }
    }),
  )
})

test('nested pieces give back the text, and every mark begins once and ends once', () => {
  fc.assert(
    fc.property(markedText, ({ text, marks }) => {
      const pieces = nestPieces(cutSegments(text, marks))
      expect(wordsOf(pieces)).toBe(text)
      const drawn = marks.filter((mark) => Math.max(0, mark.start) < Math.min(text.length, mark.end))
      const cuts = marksIn(pieces)
      expect(cuts.filter((piece) => piece.first)).toHaveLength(drawn.length)
      expect(cuts.filter((piece) => piece.last)).toHaveLength(drawn.length)
    }),
  )
})

test('evidence is never cut, whatever crosses it', () => {
  fc.assert(
    fc.property(markedText, ({ text, marks }) => {
      const framed: Mark = { block: 'b1', start: 1, end: text.length, kind: 'evidence' }
      const others = marks.filter((mark) => mark.kind !== 'evidence')
      const pieces = marksIn(nestPieces(cutSegments(text, [...others, framed])))
      expect(pieces.filter((piece) => piece.mark.kind === 'evidence').length).toBe(text.length > 1 ? 1 : 0)
    }),
  )
})

test('a mark inside another stands inside it, uncut', () => {
  const outer: Mark = { block: 'b1', start: 0, end: 11, kind: 'content' }
  const inner: Mark = { block: 'b1', start: 4, end: 7, kind: 'loaded' }
  expect(nestPieces(cutSegments('may face it', [inner, outer]))).toEqual([
    {
      mark: outer,
      start: 0,
      first: true,
      last: true,
      inside: [
        { text: 'may ', start: 0 },
        { mark: inner, start: 4, first: true, last: true, inside: [{ text: 'fac', start: 4 }] },
        { text: 'e it', start: 7 },
      ],
    },
  ])
})

test('a text without marks stays in one piece', () => {
  expect(nestPieces(cutSegments('said', []))).toEqual([{ text: 'said', start: 0 }])
})

function wordsOf(pieces: readonly Piece[]): string {
  return pieces.map((piece) => ('mark' in piece ? wordsOf(piece.inside) : piece.text)).join('')
}

function marksIn(pieces: readonly Piece[]): Extract<Piece, { mark: Mark }>[] {
  return pieces.flatMap((piece) => ('mark' in piece ? [piece, ...marksIn(piece.inside)] : []))
}
