import type { LevelSpan } from '../domain/attribution/span.ts'
import type { CompiledText } from '../domain/course/lesson.ts'
import type { CompileContext, PassageKey } from './contract.ts'

/**
 * A small text of our own in which samples are compiled. References are the quotations themselves: `q:words`. Rationales
 * of samples carry the word `sentinel`, which tests look for wherever a key must not be.
 */
export const sampleText: CompiledText = {
  id: 'sample',
  language: 'en',
  published: '2024-05-02',
  publisher: 'Sample Post',
  byline: 'A. Writer',
  adapted: 'Invented for samples.',
  licence: 'CC BY 4.0',
  levels: {
    standard: {
      title: 'The bridge',
      blocks: [
        {
          id: 'b1',
          as: 'paragraph',
          text: 'Anna Bell, the town’s engineer, said the old bridge “may close” by June. A shameful delay, the paper called it.',
        },
      ],
    },
    plain: {
      title: 'The bridge',
      blocks: [
        {
          id: 'b1',
          as: 'paragraph',
          text: 'Anna Bell said the old bridge “may close” by June. The paper called it a shameful delay.',
        },
      ],
    },
  },
}

const passages: PassageKey[] = [
  {
    id: 'closing',
    span: spanOf('Anna Bell'),
    claim: 'The old bridge will close by June.',
    attribution: { value: 'named', scored: true },
    kind: { value: 'prediction', scored: true },
  },
]

/** A context over the sample text; what a sample gets wrong is thrown, because it is our own mistake. */
export const sampleContext: CompileContext = {
  text: sampleText,
  span: (reference) => spanOf(reference.replace(/^q:/, '')),
  passage: (id) => passages.find((passage) => passage.id === id),
  problem(path, message) {
    throw new Error(`sample: ${path.map(String).join('.')}: ${message}`)
  },
}

function spanOf(quote: string): LevelSpan {
  return { standard: spanAt('standard', quote), plain: spanAt('plain', quote) }
}

function spanAt(level: 'standard' | 'plain', quote: string) {
  const [block] = sampleText.levels[level].blocks
  const start = block?.text.indexOf(quote) ?? -1
  if (!block || start < 0) throw new Error(`sample: “${quote}” is not in the ${level} text`)
  return { block: block.id, start, end: start + quote.length, quote }
}
