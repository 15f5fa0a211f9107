import type { AssignmentReport } from '#app/flows/read-assignment-report.server.ts'
import { messages } from './messages.en.ts'

/** Who has not started, and who is on the way and where. */
export function StillOut({ students }: Pick<AssignmentReport, 'students'>) {
  const waiting = students.filter(({ standing }) => standing.state === 'not-started')
  if (students.length === 0 || students.every(({ standing }) => standing.state === 'handed-in')) return null
  return (
    <>
      <h3>{messages.stillOut}</h3>
      <ul>
        {students.map(
          ({ id, name, standing }) =>
            standing.state === 'under-way' && (
              <li key={id}>{messages.underWay(name, standing.step, standing.steps)}</li>
            ),
        )}
        {waiting.length > 0 && <li>{messages.notStarted(waiting.map(({ name }) => name))}</li>}
      </ul>
    </>
  )
}
