import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { listLessons } from '#app/flows/list-lessons.server.ts'
import { requireTeacher } from '#app/http/context.server.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Page } from '#app/ui/page.tsx'
import { messages } from './messages.en.ts'

export const handle = { access: 'teacher' } as const

/** The lessons on offer, for a teacher who chooses. */
export async function loader({ context }: LoaderFunctionArgs) {
  const viewer = requireTeacher(context)
  return context.read((tx) => listLessons(tx, viewer))
}

export const meta: MetaFunction = () => [{ title: `${messages.title} · Who Says?` }]

export default function Lessons() {
  const { lessons, classes } = useLoaderData<typeof loader>()
  return (
    <Page title={messages.title} lead={messages.lead}>
      {lessons.length === 0 && <EmptyState title={messages.none}>{messages.noneHint}</EmptyState>}
      {lessons.map((lesson) => (
        <section key={lesson.id} className="offer">
          <div>
            <p className="kicker">{messages.kicker(lesson.number, lesson.minutes)}</p>
            <h2>{lesson.title}</h2>
          </div>
          <p>{lesson.summary}</p>
          <div>
            <h3>{messages.objectives}</h3>
            <ul>
              {lesson.objectives.map((objective) => (
                <li key={objective}>{objective}</li>
              ))}
            </ul>
          </div>
          <p className="note">
            <strong>{messages.contentNote}:</strong> {lesson.contentNote}
          </p>
          <AssignTo lessonId={lesson.id} classes={classes} />
        </section>
      ))}
    </Page>
  )
}

function AssignTo({ lessonId, classes }: { lessonId: string; classes: { id: string; name: string }[] }) {
  if (classes.length === 0) return <Link to="/teach#make">{messages.makeClass}</Link>
  return (
    <p className="tools">
      <span>{messages.assign}</span>
      {classes.map(({ id, name }) => (
        <Link key={id} to={`/teach/classes/${id}/assign?lesson=${lessonId}`}>
          {name}
        </Link>
      ))}
    </p>
  )
}
