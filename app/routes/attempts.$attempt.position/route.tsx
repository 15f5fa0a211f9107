import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { moveOn } from '#app/flows/move-on.server.ts'
import { requireLearner } from '#app/http/context.server.ts'
import { readForm } from '#app/http/form.server.ts'
import { refuse } from '#app/http/refuse.server.ts'

export const handle = { access: 'learner' } as const

/** Somebody loads this address again after posting to it. */
export function loader({ params }: LoaderFunctionArgs) {
  throw redirect(`/attempts/${params.attempt}`)
}

/** Goes on to the next step, or hands the lesson in. */
export async function action({ context, params, request }: ActionFunctionArgs) {
  const viewer = requireLearner(context)
  const { attempt: attemptId = '' } = params
  const from = String((await readForm(request)).get('from') ?? '')
  const moved = await context.read((tx) => moveOn(tx, viewer, { attemptId, from }, context.now))
  switch (moved.outcome) {
    case 'not-found':
      return refuse(404)
    case 'end':
      return redirect(`/attempts/${attemptId}/end`)
    case 'unanswered':
      return redirect(`/attempts/${attemptId}/${moved.number}?notice=unanswered`)
    case 'step':
      return redirect(`/attempts/${attemptId}/${moved.number}`)
  }
}
