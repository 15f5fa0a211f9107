import type { LessonCard } from '#app/flows/read-home.server.ts'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { When } from '#app/ui/when.tsx'
import { messages } from './messages.en.ts'

type LessonEntryProps = {
  card: LessonCard
  /** The page that says what the lesson is before it starts. */
  href: string
  timeZone: string
  assigned?: { className: string; dueAt: Date | null; now: Date }
  summary?: boolean
}

/** One lesson: what it is, how far the learner is, and the way in. */
export function LessonEntry({ card, href, timeZone, assigned, summary = false }: LessonEntryProps) {
  const { standing } = card
  const to = standing.state === 'not-started' ? href : `/attempts/${standing.attemptId}`
  return (
    <article className="card" aria-label={card.title}>
      <p className="kicker">{assigned?.className ?? messages.lesson(card.number)}</p>
      <h3>{card.title}</h3>
      {summary && <p>{card.summary}</p>}
      <p className="note">
        {messages.minutes(card.minutes)}
        {assigned?.dueAt && (
          <>
            {' · '}
            {assigned.dueAt < assigned.now ? messages.wasDue : messages.due}{' '}
            <When at={assigned.dueAt.toISOString()} timeZone={timeZone} />
          </>
        )}
        {standing.state === 'handed-in' && (
          <>
            {' · '}
            {assigned ? messages.handedIn : messages.done}{' '}
            <When at={standing.at.toISOString()} timeZone={timeZone} show="day" />
          </>
        )}
      </p>
      <p className="row">
        <ButtonLink to={to} look={standing.state === 'handed-in' ? 'quiet' : 'main'}>
          {wayIn(card)}
          <span className="vh">: {card.title}</span>
        </ButtonLink>
        {standing.state === 'handed-in' && !assigned && (
          <ButtonLink to={href} look="quiet">
            {messages.again}
            <span className="vh">: {card.title}</span>
          </ButtonLink>
        )}
      </p>
    </article>
  )
}

function wayIn({ standing }: LessonCard): string {
  if (standing.state === 'not-started') return messages.look
  if (standing.state === 'handed-in') return messages.answers
  return messages.goOn(standing.step, standing.steps)
}
