import { Link } from '@remix-run/react'
import type { ClassPage, WorkState } from '#app/flows/read-class.server.ts'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { DataTable } from '#app/ui/data-table.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { When } from '#app/ui/when.tsx'
import { messages } from './messages.en.ts'

const states: WorkState[] = ['not-started', 'under-way', 'handed-in']

type AssignmentsProps = Pick<ClassPage, 'assignments'> & { classId: string; timeZone: string }

/** What the class was given, with how many students are how far. */
export function Assignments({ classId, assignments, timeZone }: AssignmentsProps) {
  const { columns } = messages
  const assign = <ButtonLink to={`/teach/classes/${classId}/assign`}>{messages.assign}</ButtonLink>
  return (
    <section>
      <h2>{messages.assignments}</h2>
      {assignments.length === 0 ? (
        <EmptyState title={messages.noAssignments} headingLevel={3} action={assign}>
          {messages.noAssignmentsHint}
        </EmptyState>
      ) : (
        <>
          <DataTable
            caption={messages.assignments}
            captionHidden
            columns={[
              { label: columns.lesson },
              { label: columns.due },
              ...states.map((state) => ({ label: messages.states[state], numeric: true })),
            ]}
            rows={assignments.map(({ id, title, dueAt, counts }) => ({
              id,
              cells: [
                <Link key={id} to={`/teach/assignments/${id}`}>
                  {title}
                </Link>,
                dueAt ? <When key={id} at={dueAt.toISOString()} timeZone={timeZone} /> : messages.noDue,
                ...states.map((state) => counts[state]),
              ],
            }))}
          />
          <div className="tools">{assign}</div>
        </>
      )}
    </section>
  )
}
