import type { Block, Level } from '#app/domain/attribution/span.ts'
import type { CompiledText } from '#app/domain/course/lesson.ts'

/** A text at one reading level, with where it comes from. */
export type TextView = {
  title: string
  language: string
  published: string
  publisher: string
  byline: string
  adapted: string
  licence: string
  blocks: Block[]
}

export function viewText(text: CompiledText, level: Level): TextView {
  const { title, blocks } = text.levels[level]
  return {
    title,
    language: text.language,
    published: text.published,
    publisher: text.publisher,
    byline: text.byline,
    adapted: text.adapted,
    licence: text.licence,
    blocks: blocks.map(({ id, as, text: words }) => ({ id, as, text: words })),
  }
}
