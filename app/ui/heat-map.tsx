import { Link } from '@remix-run/react'
import { type ReactNode, useId } from 'react'
import { messages } from './messages.en.ts'
import { ScrollRegion } from './scroll-region.tsx'

export type HeatState = 'right' | 'part' | 'wrong' | 'none'
export type HeatColumn = { label: string; title: string; href?: string }
export type HeatRow = {
  id: string
  name: string
  href?: string
  cells: readonly { state: HeatState; href?: string }[]
}

type HeatMapProps = {
  caption: ReactNode
  captionHidden?: boolean
  columns: readonly HeatColumn[]
  rows: readonly HeatRow[]
}

/** Above this many columns cells shrink to the smallest target, 24 px, before the table scrolls. */
const roomyColumns = 12

/** Students by items: a letter, a colour and a name that says the same for each answer. */
export function HeatMap({ caption, captionHidden = false, columns, rows }: HeatMapProps) {
  const captionId = useId()
  return (
    <ScrollRegion labelledBy={captionId}>
      <table className={columns.length > roomyColumns ? 'heat dense' : 'heat'}>
        <caption id={captionId} className={captionHidden ? 'vh' : 'note'}>
          {caption}
        </caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="vh">{messages.student}</span>
            </th>
            {columns.map((column) => (
              <HeatColumnHead key={column.label} column={column} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">{row.href ? <Link to={row.href}>{row.name}</Link> : row.name}</th>
              {row.cells.map((cell, index) => (
                <td key={columns[index]?.label ?? index}>
                  <HeatCell
                    state={cell.state}
                    href={cell.href}
                    name={heatCellName(row.name, columns[index]?.label ?? String(index + 1), cell.state)}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  )
}

/** What a cell is called where it is a link, e.g. “Aroha, item 3: right”. */
export function heatCellName(student: string, item: string, state: HeatState): string {
  return messages.cellName(student, item, messages.cell[state])
}

function HeatColumnHead({ column: { label, title, href } }: { column: HeatColumn }) {
  const name = messages.columnName(label, title)
  return (
    <th scope="col" title={name}>
      {href ? (
        <Link to={href} aria-label={name}>
          {label}
        </Link>
      ) : (
        <>
          <span aria-hidden="true">{label}</span>
          <span className="vh">{name}</span>
        </>
      )}
    </th>
  )
}

function HeatCell({ state, href, name }: { state: HeatState; href?: string; name: string }) {
  const letter = messages.cellLetter[state]
  if (href) {
    return (
      <Link className={`c ${state}`} to={href} aria-label={name} title={name}>
        {letter}
      </Link>
    )
  }
  return (
    <div className={`c ${state}`}>
      <span aria-hidden="true">{letter}</span>
      <span className="vh">{messages.cell[state]}</span>
    </div>
  )
}
