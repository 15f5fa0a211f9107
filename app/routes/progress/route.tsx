import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { readProgress } from '#app/flows/read-progress.server.ts'
import { requireLearner } from '#app/http/context.server.ts'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Page } from '#app/ui/page.tsx'
import { When } from '#app/ui/when.tsx'
import { messages } from './messages.en.ts'

export const handle = { access: 'learner' } as const

/** What the viewer has done so far. */
export async function loader({ context }: LoaderFunctionArgs) {
  const viewer = requireLearner(context)
  const progress = await context.read((tx) => readProgress(tx, viewer))
  return { progress, timeZone: viewer.school.timeZone }
}

export const meta: MetaFunction = () => [{ title: messages.title }]

export default function Progress() {
  const { progress, timeZone } = useLoaderData<typeof loader>()
  if (progress.lessons.length === 0) {
    return (
      <Page title={messages.heading}>
        <EmptyState
          title={messages.nothingYet}
          action={<ButtonLink to="/learn">{messages.toLessons}</ButtonLink>}
        >
          {messages.nothingYetNote}
        </EmptyState>
      </Page>
    )
  }
  return (
    <Page
      title={messages.heading}
      lead={messages.lead(progress.lessons.map(({ standing }) => standing.state))}
    >
      <Skills skills={progress.skills} />
      <MixedUp mixedUp={progress.mixedUp} answered={progress.skills.length > 0} />
      <section className="stack" aria-labelledby="lessons">
        <h2 id="lessons">{messages.lessons}</h2>
        <ul>
          {progress.lessons.map((lesson) => (
            <li key={lesson.attemptId}>
              <Link to={`/attempts/${lesson.attemptId}`}>{messages.lesson(lesson.number, lesson.title)}</Link>
              {lesson.className && ` · ${lesson.className}`}
              {lesson.standing.state === 'under-way' &&
                ` · ${messages.underWay(lesson.standing.step, lesson.standing.steps)}`}
              {lesson.standing.state === 'handed-in' && (
                <>
                  {` · ${messages.done} `}
                  <When at={lesson.standing.at.toISOString()} timeZone={timeZone} show="day" />
                </>
              )}
            </li>
          ))}
        </ul>
      </section>
    </Page>
  )
}

type Loaded = Awaited<ReturnType<typeof loader>>['progress']

function Skills({ skills }: Pick<Loaded, 'skills'>) {
  if (skills.length === 0) return null
  return (
    <section className="stack" aria-labelledby="skills">
      <h2 id="skills">{messages.skills}</h2>
      <p className="note">{messages.skillsNote}</p>
      <ul>
        {skills.map(({ skill, name, points, of }) => (
          <li key={skill}>{messages.skill(name, points, of)}</li>
        ))}
      </ul>
    </section>
  )
}

function MixedUp({ mixedUp, answered }: Pick<Loaded, 'mixedUp'> & { answered: boolean }) {
  if (!answered) return null
  return (
    <section className="stack" aria-labelledby="mixed-up">
      <h2 id="mixed-up">{messages.mixedUp}</h2>
      {mixedUp.length === 0 ? (
        <p>{messages.nothingMixedUp}</p>
      ) : (
        <ul className="mis-list">
          {mixedUp.map(({ id, says, often, where }) => (
            <li key={id} className="mis">
              <h3>“{says}”</h3>
              <p>{often ? messages.often(where.length) : messages.once}</p>
              <p>
                {messages.lookAgain}{' '}
                {where.map((place, index) => (
                  <span key={`${place.attemptId} ${place.item}`}>
                    {index > 0 && ', '}
                    <Link to={`/attempts/${place.attemptId}/${place.step}`}>
                      {messages.place(place.lesson, place.item)}
                    </Link>
                  </span>
                ))}
              </p>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
