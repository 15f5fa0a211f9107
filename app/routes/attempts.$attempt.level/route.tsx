import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { levels } from '#app/domain/attribution/span.ts'
import { keepDraft } from '#app/flows/keep-draft.server.ts'
import { switchLevel } from '#app/flows/switch-level.server.ts'
import { requireLearner } from '#app/http/context.server.ts'
import { readForm, valuesWithPrefix } from '#app/http/form.server.ts'
import { refuse } from '#app/http/refuse.server.ts'

export const handle = { access: 'learner' } as const

/** Somebody loads this address again after posting to it. */
export function loader({ params }: LoaderFunctionArgs) {
  throw redirect(`/attempts/${params.attempt}`)
}

/** Switches the reading level; where it is pressed amid a question, what is chosen so far is kept first. */
export async function action({ context, params, request }: ActionFunctionArgs) {
  const viewer = requireLearner(context)
  const { attempt: attemptId = '' } = params
  const form = await readForm(request)
  const level = levels.find((value) => value === form.get('level'))
  if (!level) refuse(400)
  const step = String(form.get('step') ?? '')
  const shownLevel = form.get('shown-level')
  const { outcome } = await context.read(async (tx) => {
    if (typeof shownLevel === 'string') {
      const typed = { attemptId, step, level: shownLevel, form: valuesWithPrefix(form, '') }
      await keepDraft(tx, viewer, typed, context.now)
    }
    return switchLevel(tx, viewer, { attemptId, level }, context.now)
  })
  if (outcome === 'not-found') refuse(404)
  return redirect(/^\d{1,3}$/.test(step) ? `/attempts/${attemptId}/${step}` : `/attempts/${attemptId}`)
}
