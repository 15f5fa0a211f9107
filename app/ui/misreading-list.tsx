import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { messages } from './messages.en.ts'

export type Misreading = {
  id: string
  /** The sentence a reader who misreads would say, without quotation marks. */
  says: string
  students: number
  /** Labels of the items where it showed. */
  items?: readonly string[]
  /** How many of these students were sure. */
  sure?: number
  /** More figures, e.g. “3 of 5 chances”. */
  note?: string
  href?: string
  linkText?: string
  children?: ReactNode
}

type MisreadingListProps = { misreadings: readonly Misreading[]; headingLevel?: 3 | 4 }

/** Wrong answers grouped by the mistake behind them, in the order given. */
export function MisreadingList({ misreadings, headingLevel = 3 }: MisreadingListProps) {
  const Heading = `h${headingLevel}` as 'h3' | 'h4'
  return (
    <ul className="mis-list">
      {misreadings.map((misreading) => (
        <li key={misreading.id} className="mis" id={`misreading-${misreading.id}`}>
          <Heading>{messages.quoted(misreading.says)}</Heading>
          <p>{misreadingFigures(misreading)}</p>
          {misreading.children}
          {misreading.href && (
            <p>
              <Link to={misreading.href}>
                {misreading.linkText ?? messages.talkingPoint}
                <span className="vh">: {misreading.says}</span>
              </Link>
            </p>
          )}
        </li>
      ))}
    </ul>
  )
}

/** E.g. “9 students · items 6 and 9 · 7 of them were sure”. */
export function misreadingFigures({ students, items = [], sure, note }: Misreading): string {
  return [
    messages.students(students),
    items.length > 0 ? messages.items(items) : '',
    sure ? messages.sureOfThem(sure, students) : '',
    note ?? '',
  ]
    .filter(Boolean)
    .join(' · ')
}
