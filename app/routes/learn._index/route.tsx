import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { readHome } from '#app/flows/read-home.server.ts'
import { requireLearner } from '#app/http/context.server.ts'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Page } from '#app/ui/page.tsx'
import { LessonEntry } from './lesson-entry.tsx'
import { messages } from './messages.en.ts'

export const handle = { access: 'learner' } as const

/** What the viewer has to do, and may try. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const viewer = requireLearner(context)
  const home = await context.read((tx) => readHome(tx, viewer))
  return {
    home,
    now: context.now,
    guest: viewer.role === 'guest',
    timeZone: viewer.school.timeZone,
    kept: new URL(request.url).searchParams.get('notice') === 'kept',
  }
}

export const meta: MetaFunction = () => [{ title: messages.title }]

export default function Learn() {
  const { home, now, guest, timeZone, kept } = useLoaderData<typeof loader>()
  return (
    <Page title={messages.heading} lead={guest ? messages.guestLead : messages.lead}>
      {kept && (
        <p className="note" role="status">
          {messages.kept}
        </p>
      )}
      {guest && (
        <p className="row">
          {messages.guestNote}
          <ButtonLink look="quiet" to="/join">
            {messages.join}
          </ButtonLink>
        </p>
      )}
      {!guest && (
        <section className="stack">
          <h2>{messages.toDo}</h2>
          {home.assignments.length === 0 && (
            <EmptyState title={messages.nothingToDo} headingLevel={3}>
              {messages.nothingToDoNote}
            </EmptyState>
          )}
          {home.assignments.map((assignment) => (
            <LessonEntry
              key={assignment.id}
              card={assignment}
              href={`/learn/assignments/${assignment.id}`}
              timeZone={timeZone}
              assigned={{ className: assignment.className, dueAt: assignment.dueAt, now }}
            />
          ))}
        </section>
      )}
      <section className="stack">
        <h2>{guest ? messages.lessons : messages.try}</h2>
        {home.lessons.length === 0 && (
          <EmptyState title={messages.noLessons} headingLevel={3}>
            {messages.noLessonsNote}
          </EmptyState>
        )}
        {home.lessons.map((lesson) => (
          <LessonEntry
            key={lesson.id}
            card={lesson}
            href={`/learn/lessons/${lesson.id}`}
            timeZone={timeZone}
            summary
          />
        ))}
      </section>
      <p>
        <Link to="/progress">{messages.progress}</Link>
      </p>
    </Page>
  )
}
