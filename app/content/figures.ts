import { wordsBetween } from '../domain/attribution/span.ts'

const small =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'
const numberWords: ReadonlyMap<string, string> = new Map(
  small.split(' ').map((word, value) => [word, String(value)]),
)

/** “one” and “zero” stand in too many places where nothing is counted; “may” and “march” are mostly verbs. */
const notFigures = new Set(['zero', 'one'])
const dateWords = new Set(
  (
    'january february april june july august september october november december monday tuesday wednesday thursday friday ' +
    'saturday sunday today tomorrow yesterday'
  ).split(' '),
)
const capitalDateWords = new Set(['March', 'May'])
const magnitudes = new Set([
  'hundred',
  'thousand',
  'million',
  'billion',
  'percent',
  'half',
  'third',
  'quarter',
])

/** Numbers and dates of a stretch of text, each once and in one spelling, so that “four” and “4” are the same. */
export function figuresIn(text: string): string[] {
  const figures = wordsBetween(text).flatMap(({ text: word }, index) => {
    const lower = word.toLowerCase()
    if (/^\d/.test(word)) return [word.replace(/%$/, '')]
    if (numberWords.has(lower) && !notFigures.has(lower)) return [numberWords.get(lower) ?? lower]
    if (dateWords.has(lower) || magnitudes.has(lower)) return [lower]
    return capitalDateWords.has(word) && index > 0 ? [lower] : []
  })
  return [...new Set(figures)]
}
