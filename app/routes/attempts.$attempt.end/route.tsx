import { type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { viewsOf } from '#app/activities/views.tsx'
import { verdictWords } from '#app/domain/grading/verdict-words.ts'
import { reviewAttempt } from '#app/flows/review-attempt.server.ts'
import { requireLearner } from '#app/http/context.server.ts'
import { refuse } from '#app/http/refuse.server.ts'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { Page } from '#app/ui/page.tsx'
import { When } from '#app/ui/when.tsx'
import { AnsweredItem } from '../attempts.$attempt.$step/answered.tsx'
import { messages } from './messages.en.ts'

export const handle = { access: 'learner' } as const

/** A finished attempt of the viewer, answer by answer. */
export async function loader({ context, params }: LoaderFunctionArgs) {
  const viewer = requireLearner(context)
  const { attempt = '' } = params
  const reviewed = await context.read((tx) => reviewAttempt(tx, viewer, attempt))
  if (reviewed.outcome === 'not-found') refuse(404)
  if (reviewed.outcome === 'under-way') throw redirect(`/attempts/${attempt}/${reviewed.number}`)
  return { review: reviewed.review, timeZone: viewer.school.timeZone, guest: viewer.role === 'guest' }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? messages.title(data.review.lesson.title) : 'Who Says?' },
]

export default function End() {
  const { review, timeZone, guest } = useLoaderData<typeof loader>()
  const { lesson, skills, items } = review
  return (
    <Page
      kicker={messages.kicker(lesson.number, lesson.title)}
      title={review.assigned ? messages.handedIn : messages.done}
      lead={skills.length > 0 ? messages.summary(skills) : undefined}
    >
      <p>
        {messages.finished} <When at={review.finishedAt} timeZone={timeZone} />.{' '}
        {messages.next(items.every(({ view }) => view.verdict?.outcome === 'right'))}
      </p>
      <p className="row">
        <ButtonLink to="/learn">{messages.toLessons}</ButtonLink>
        <ButtonLink look="quiet" to="/progress">
          {messages.toProgress}
        </ButtonLink>
      </p>
      {guest && (
        <p className="note">
          {messages.guest} <Link to="/join">{messages.join}</Link>
        </p>
      )}
      {items.length > 0 && (
        <section className="stack">
          <h2>{messages.answers}</h2>
          <p className="note">{messages.answersNote}</p>
          {items.map((item) => (
            <ReviewedItem key={item.number} item={item} attemptId={review.attemptId} />
          ))}
        </section>
      )}
    </Page>
  )
}

type ReviewedItemProps = {
  item: Awaited<ReturnType<typeof loader>>['review']['items'][number]
  attemptId: string
}

function ReviewedItem({ item, attemptId }: ReviewedItemProps) {
  const { partName } = viewsOf(item.view.kind)
  const parts = item.view.verdict?.parts.map(({ part, score }) => ({ name: partName(part), score })) ?? []
  return (
    <details className="review">
      <summary>
        {messages.item(item.number, item.stepTitle)} · <b>{verdictWords(parts)}</b>
      </summary>
      <div className="stack task">
        <AnsweredItem item={item.view} prefix={`r${item.number}-`} headingLevel={3} />
        <p>
          <Link to={`/attempts/${attemptId}/${item.step}`}>{messages.inText}</Link>
        </p>
      </div>
    </details>
  )
}
