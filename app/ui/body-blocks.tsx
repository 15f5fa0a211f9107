import type { Level } from '../domain/attribution/span.ts'
import type { BodyBlock, FactSource } from '../domain/course/lesson.ts'
import { DataTable } from './data-table.tsx'
import { messages } from './messages.en.ts'
import { Quote } from './quote.tsx'
import { calendarDate } from './zoned-time.ts'

type BodyBlocksProps = { blocks: readonly BodyBlock[]; level: Level; headingLevel?: 2 | 3 }

/** The prose of a read or discuss step. */
export function BodyBlocks({ blocks, level, headingLevel = 2 }: BodyBlocksProps) {
  return (
    <div className="prose">
      {blocks.map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: blocks of a revision never move
        <BodyBlockView key={index} block={block} level={level} headingLevel={headingLevel} />
      ))}
    </div>
  )
}

type BodyBlockViewProps = { block: BodyBlock; level: Level; headingLevel: 2 | 3 }

function BodyBlockView({ block, level, headingLevel }: BodyBlockViewProps) {
  const Heading = `h${headingLevel}` as 'h2' | 'h3'
  if ('p' in block) return <p>{block.p}</p>
  if ('h' in block) return <Heading>{block.h}</Heading>
  if ('list' in block) {
    return (
      <ul>
        {block.list.map((entry) => (
          <li key={entry}>{entry}</li>
        ))}
      </ul>
    )
  }
  if ('table' in block) {
    const { caption, head, rows } = block.table
    return (
      <DataTable
        caption={caption}
        columns={head.map((label) => ({ label }))}
        rows={rows.map((cells, index) => ({ id: String(index), cells }))}
      />
    )
  }
  if ('fact' in block) return <Fact fact={block.fact} />
  return <Quote>{block.passage[level].quote}</Quote>
}

/** A statement from outside the text, with when it could be known and where it comes from. */
function Fact({ fact }: { fact: Extract<BodyBlock, { fact: unknown }>['fact'] }) {
  return (
    <div className="fact">
      <p className={fact.knowable === 'later' ? 'when later' : 'when'}>
        <span>{messages.knowable[fact.knowable]}</span>
      </p>
      <p>{fact.statement}</p>
      {fact.sources.length > 0 && (
        <p className="sources">
          {messages.sources(fact.sources.length)}:{' '}
          {fact.sources.map((source, index) => (
            <span key={`${source.outlet} ${source.date} ${source.url ?? ''}`}>
              {index > 0 && '; '}
              <SourceLink source={source} />
            </span>
          ))}
        </p>
      )}
    </div>
  )
}

function SourceLink({ source }: { source: FactSource }) {
  return (
    <>
      {source.url ? (
        <a href={source.url} rel="noreferrer">
          {source.outlet}
        </a>
      ) : (
        source.outlet
      )}
      , {calendarDate(source.date)}
    </>
  )
}
