import { Link } from '@remix-run/react'
import type { ClassPage } from '#app/flows/read-class.server.ts'
import { DataTable } from '#app/ui/data-table.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { When } from '#app/ui/when.tsx'
import { messages } from './messages.en.ts'

type RosterProps = Pick<ClassPage, 'students' | 'assignments'> & { classId: string; timeZone: string }

/** Who is in the class, how far each is with what was assigned, and the way to a new card for somebody who lost theirs. */
export function Roster({ classId, students, assignments, timeZone }: RosterProps) {
  const columns = messages.rosterColumns
  return (
    <section>
      <h2>{messages.roster}</h2>
      {students.length === 0 ? (
        <EmptyState title={messages.emptyRoster} headingLevel={3}>
          {messages.emptyRosterHint}
        </EmptyState>
      ) : (
        <DataTable
          caption={messages.roster}
          captionHidden
          columns={[
            { label: columns.name },
            ...assignments.map(({ title }) => ({ label: title })),
            { label: columns.active },
            { label: columns.card },
          ]}
          rows={students.map(({ id, name, work, joinedAt, activeAt }) => ({
            id,
            cells: [
              name,
              ...work.map((state, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its assignment's column
                <span key={index} className={`work ${state}`}>
                  {messages.states[state]}
                </span>
              )),
              activeAt ? (
                <When key="active" at={activeAt.toISOString()} timeZone={timeZone} show="day" />
              ) : (
                <span key="active">
                  {messages.joined} <When at={joinedAt.toISOString()} timeZone={timeZone} show="day" />
                </span>
              ),
              <Link key="card" to={`/teach/classes/${classId}/students/${id}/card`}>
                {messages.newCard} <span className="vh">{messages.newCardFor(name)}</span>
              </Link>,
            ],
          }))}
        />
      )}
    </section>
  )
}
