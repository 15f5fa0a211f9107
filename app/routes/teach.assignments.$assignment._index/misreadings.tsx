import type { AssignmentReport, MisreadingFigure } from '#app/flows/read-assignment-report.server.ts'
import { type Misreading, MisreadingList } from '#app/ui/misreading-list.tsx'
import { messages } from './messages.en.ts'

/** Wrong answers grouped by the misreading behind them: those that students show first. */
export function Misreadings({ report: { misreadings, students } }: { report: AssignmentReport }) {
  const answered = students.some(({ answers }) => answers.some((answer) => answer !== null))
  return (
    <>
      <h2 id="misreadings">{messages.misreadings}</h2>
      <p className="note">{messages.misreadingsNote}</p>
      {misreadings.length === 0 && <p>{answered ? messages.noMisreading : messages.nothingYet}</p>}
      <MisreadingList misreadings={misreadings.map(entryOf)} />
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
        {shown.length > 0 && <p>{messages.shown(shown)}</p>}
        {once.length > 0 && <p>{messages.once(once)}</p>}
      </>
    ),
  }
}
