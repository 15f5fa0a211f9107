import { Form, Link } from '@remix-run/react'
import type { StepView } from '#app/flows/open-step.server.ts'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { messages } from './messages.en.ts'

/** On to the next step. Leaving the last one hands the lesson in; steps already left are only looked at. */
export function Continue({ view }: { view: StepView }) {
  const { attemptId, number, reached, finished, last } = view
  const left = finished || number < reached
  return (
    <>
      {left ? (
        <p className="row">
          <ButtonLink to={last ? `/attempts/${attemptId}/end` : `/attempts/${attemptId}/${number + 1}`}>
            {last ? messages.toEnd : messages.again}
          </ButtonLink>
          <StepBack view={view} />
        </p>
      ) : (
        <Form method="post" action={`/attempts/${attemptId}/position`}>
          <input type="hidden" name="from" value={number} />
          <div className="row">
            <SubmitButton>{last ? messages.finish : messages.goOn}</SubmitButton>
            <StepBack view={view} />
          </div>
        </Form>
      )}
      {left && !finished && number + 1 < reached && (
        <p>
          <Link to={`/attempts/${attemptId}/${reached}`}>{messages.return(reached)}</Link>
        </p>
      )}
    </>
  )
}

/** To the step before, to look at it again. */
export function StepBack({ view }: { view: StepView }) {
  if (view.number === 1) return null
  return <Link to={`/attempts/${view.attemptId}/${view.number - 1}`}>{messages.back}</Link>
}
