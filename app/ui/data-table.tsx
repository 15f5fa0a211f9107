import { type ReactNode, useId } from 'react'
import { ScrollRegion } from './scroll-region.tsx'

type DataTableProps = {
  caption: ReactNode
  /** For a table whose heading stands right above it. */
  captionHidden?: boolean
  columns: readonly { label: ReactNode; numeric?: boolean }[]
  /** The first cell of a row names it, unless `rowHeaders` is false. */
  rows: readonly { id: string; cells: readonly ReactNode[] }[]
  rowHeaders?: boolean
}

/** A plain table in its own scroll region. */
export function DataTable({
  caption,
  captionHidden = false,
  columns,
  rows,
  rowHeaders = true,
}: DataTableProps) {
  const captionId = useId()
  return (
    <ScrollRegion labelledBy={captionId}>
      <table className="table">
        <caption id={captionId} className={captionHidden ? 'vh' : undefined}>
          {caption}
        </caption>
        <thead>
          <tr>
            {columns.map((column, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns have no other name and never move
              <th key={index} scope="col" className={column.numeric ? 'number' : undefined}>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              {row.cells.map((cell, index) => {
                const className = columns[index]?.numeric ? 'number' : undefined
                return rowHeaders && index === 0 ? (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its column
                  <th key={index} scope="row" className={className}>
                    {cell}
                  </th>
                ) : (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its column
                  <td key={index} className={className}>
                    {cell}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  )
}
