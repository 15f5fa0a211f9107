import type { AssignmentReport } from '#app/flows/read-assignment-report.server.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { HeatMap } from '#app/ui/heat-map.tsx'
import { messages } from './messages.en.ts'

/** Students by items; each answer is a link to what was said. */
export function EveryAnswer({ report }: { report: AssignmentReport }) {
  return (
    <>
      <h2 id="every-answer">{messages.everyAnswer}</h2>
      {report.students.length === 0 ? (
        <EmptyState title={messages.nobody} headingLevel={3}>
          {messages.nobodyNote}
        </EmptyState>
      ) : (
        <HeatMap
          caption={messages.heatCaption}
          columns={report.items.map(({ number, stem }) => ({ label: String(number), title: stem }))}
          rows={report.students.map((student) => ({
            id: student.id,
            name: student.name,
            cells: student.answers.map((answer) =>
              answer
                ? {
                    state: answer.state,
                    href: `/teach/assignments/${report.id}/answers/${answer.id}`,
                  }
                : { state: 'none' },
            ),
          }))}
        />
      )}
    </>
  )
}
