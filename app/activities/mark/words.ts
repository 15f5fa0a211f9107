import { type Level, type LevelSpan, type Word, wordsBetween } from '../../domain/attribution/span.ts'

/** Indexes of words within a stretch, at each level. */
export type LevelWords = Record<Level, number[]>

/** The words of a stretch, offsets counted from its beginning. */
export function wordsIn(stretch: LevelSpan, level: Level): Word[] {
  return wordsBetween(stretch[level].quote)
}

/** The words of a stretch that a span touches; none unless the whole span lies in the stretch. */
export function spanWords(span: LevelSpan, stretch: LevelSpan, level: Level): number[] {
  const { block, start, end } = span[level]
  const within = stretch[level]
  if (block !== within.block || start < within.start || end > within.end) return []
  return wordsIn(stretch, level).flatMap((word, index) =>
    word.start < end - within.start && word.end > start - within.start ? [index] : [],
  )
}

/** The words of `words` that are not among `taken`. */
export function outsideOf(words: LevelWords, taken: LevelWords): LevelWords {
  return {
    standard: words.standard.filter((index) => !taken.standard.includes(index)),
    plain: words.plain.filter((index) => !taken.plain.includes(index)),
  }
}

/** Words as a reader would quote them: runs of neighbours as they stand, runs apart joined by an ellipsis. */
export function phraseOf(text: string, words: readonly Word[], indexes: readonly number[]): string {
  const runs: { start: number; end: number; last: number }[] = []
  for (const index of [...indexes].sort((a, b) => a - b)) {
    const word = words[index]
    const run = runs.at(-1)
    if (!word) continue
    if (run && run.last === index - 1) Object.assign(run, { end: word.end, last: index })
    else runs.push({ start: word.start, end: word.end, last: index })
  }
  return runs.map((run) => text.slice(run.start, run.end)).join(' … ')
}
