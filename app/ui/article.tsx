import type { ReactNode } from 'react'
import type { Block } from '../domain/attribution/span.ts'
import { MarkedText } from './marked-text.tsx'
import { messages } from './messages.en.ts'
import type { Mark, MarkKind } from './segments.ts'

type ArticleProps = {
  text: { title: string; blocks: readonly Block[] }
  byline?: ReactNode
  marks?: readonly Mark[]
  /** Of the title; headings inside the text are one below. */
  headingLevel?: 1 | 2 | 3
  lang?: string
}

/** A news text as readers see it; with marks, as an editor returns it, and with a legend of the marks in use. */
export function Article({ text, byline, marks = [], headingLevel = 2, lang }: ArticleProps) {
  const Title = `h${headingLevel}` as 'h1' | 'h2' | 'h3'
  const Inner = `h${headingLevel + 1}` as 'h2' | 'h3' | 'h4'
  const present = new Set(text.blocks.map((block) => block.id))
  const drawn = marks.filter((mark) => present.has(mark.block))
  return (
    <article className="article" aria-label={messages.theText} lang={lang}>
      <Title>{text.title}</Title>
      {byline && <p className="byline">{byline}</p>}
      <MarkLegend kinds={drawn.map((mark) => mark.kind)} />
      <div className="text">
        {text.blocks.map((block) => (
          <ArticleBlock
            key={block.id}
            block={block}
            marks={drawn.filter((mark) => mark.block === block.id)}
            heading={Inner}
          />
        ))}
      </div>
    </article>
  )
}

type ArticleBlockProps = { block: Block; marks: readonly Mark[]; heading: 'h2' | 'h3' | 'h4' }

function ArticleBlock({ block, marks, heading: Heading }: ArticleBlockProps) {
  const words = <MarkedText text={block.text} marks={marks} />
  if (block.as === 'heading') return <Heading>{words}</Heading>
  if (block.as === 'paragraph') return <p>{words}</p>
  return (
    <div className="furniture">
      <b>{messages.furniture[block.as]}</b>
      <p>{words}</p>
    </div>
  )
}

const legendOrder: readonly MarkKind[] = ['source', 'cue', 'content', 'prediction', 'loaded', 'evidence']

/** The kinds of mark in use, each drawn as in the text; nothing where there are none. */
function MarkLegend({ kinds }: { kinds: readonly MarkKind[] }) {
  const used = legendOrder.filter((kind) => kinds.includes(kind))
  if (used.length === 0) return null
  return (
    <ul className="key" aria-label={messages.marksInUse}>
      {used.map((kind) => (
        <li key={kind}>
          <span className={`mark ${kind}`}>{messages.marks[kind]}</span>
        </li>
      ))}
    </ul>
  )
}
