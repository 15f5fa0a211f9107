import { Form } from '@remix-run/react'
import { levels } from '#app/domain/attribution/span.ts'
import type { LessonOffer } from '#app/flows/offer-lesson.server.ts'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { ChoiceGroup } from '#app/ui/choice-group.tsx'
import { Page } from '#app/ui/page.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { When } from '#app/ui/when.tsx'
import { messages } from './messages.en.ts'

type StartPageProps = { offer: LessonOffer; timeZone: string; now: Date }

/** What a lesson is about and what it asks of a reader, and the button that starts it. */
export function StartPage({ offer, timeZone, now }: StartPageProps) {
  const { assigned } = offer
  return (
    <Page
      kicker={
        assigned ? messages.kickerAssigned(assigned.className, offer.number) : messages.kicker(offer.number)
      }
      title={offer.title}
      lead={offer.summary}
    >
      <p>
        {messages.length(offer.minutes, offer.steps)}
        {assigned?.dueAt && (
          <>
            {' '}
            {assigned.dueAt < now ? messages.wasDue : messages.due}{' '}
            <When at={assigned.dueAt.toISOString()} timeZone={timeZone} />.
          </>
        )}
      </p>
      <section className="prose" aria-labelledby="aims">
        <h2 id="aims">{messages.aims}</h2>
        <ul>
          {offer.objectives.map((objective) => (
            <li key={objective}>{objective}</li>
          ))}
        </ul>
      </section>
      <section className="prose" aria-labelledby="contents">
        <h2 id="contents">{messages.contentNote}</h2>
        <p>{offer.contentNote}</p>
        <p>{messages.mayStop}</p>
      </section>
      <Start offer={offer} />
    </Page>
  )
}

function Start({ offer: { standing } }: { offer: LessonOffer }) {
  if (standing.state === 'not-started') {
    return (
      <Form method="post" className="form">
        <ChoiceGroup
          legend={messages.levelLegend}
          hint={messages.levelHint}
          name="level"
          defaultValue="standard"
          columns={2}
          options={levels.map((value) => ({ value, label: messages.level[value] }))}
        />
        <div>
          <SubmitButton pendingText={messages.starting}>{messages.start}</SubmitButton>
        </div>
      </Form>
    )
  }
  const underWay = standing.state === 'under-way'
  return (
    <p>
      <ButtonLink to={`/attempts/${standing.attemptId}`}>
        {underWay ? messages.goOn(standing.step, standing.steps) : messages.answers}
      </ButtonLink>
    </p>
  )
}
