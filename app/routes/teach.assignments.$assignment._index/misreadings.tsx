import type { AssignmentReport, MisreadingFigure } from '#app/flows/read-assignment-report.server.ts'
import { type Misreading, MisreadingList } from '#app/ui/misreading-list.tsx'
import { messages } from './messages.en.ts'

/** Wrong answers grouped by the misreading behind them: those that students show, then those that came up too seldom. */
export function Misreadings({ report: { misreadings, students } }: { report: AssignmentReport }) {
  const answered = students.some(({ answers }) => answers.some((answer) => answer !== null))
  const shown = misreadings.filter((figure) => figure.shown.length > 0)
  const seldom = misreadings.filter((figure) => figure.shown.length === 0)
  return (
    <>
      <h2 id="misreadings">{messages.misreadings}</h2>
      <p className="note">{messages.misreadingsNote}</p>
      {shown.length === 0 && <p>{answered ? messages.noMisreading : messages.nothingYet}</p>}
      <MisreadingList misreadings={shown.map(entryOf)} />
      {seldom.length > 0 && (
        <>
          <h3>{messages.seldom}</h3>
          <ul>
            {seldom.map(({ id, says, once, items }) => (
              <li key={id} className="note">
                {messages.seldomEntry(says, items, once)}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

function entryOf({ id, says, shown, once, chances, items, sure }: MisreadingFigure): Misreading {
  return {
    id,
    says,
    students: shown.length,
    items: items.map(String),
    note: messages.figures(sure, chances),
    children: (
      <>
        <p>{messages.shown(shown)}</p>
        {once.length > 0 && <p>{messages.once(once)}</p>}
      </>
    ),
  }
}
