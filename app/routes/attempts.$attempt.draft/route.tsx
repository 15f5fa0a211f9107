import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { keepDraft } from '#app/flows/keep-draft.server.ts'
import { requireLearner } from '#app/http/context.server.ts'
import { readForm, valuesWithPrefix } from '#app/http/form.server.ts'
import { refuse } from '#app/http/refuse.server.ts'
import { readAges } from './ages.server.ts'

export const handle = { access: 'learner' } as const

/** Somebody loads this address again after posting to it. */
export function loader({ params }: LoaderFunctionArgs) {
  throw redirect(`/attempts/${params.attempt}`)
}

/** Keeps what is typed so far: 204 for a script, the learner's first page for whoever leaves. */
export async function action({ context, params, request }: ActionFunctionArgs) {
  const viewer = requireLearner(context)
  const form = await readForm(request)
  const typed = {
    attemptId: params.attempt ?? '',
    step: String(form.get('step') ?? ''),
    level: String(form.get('shown-level') ?? ''),
    form: valuesWithPrefix(form, ''),
    ages: readAges(form),
  }
  const { outcome } = await context.read((tx) => keepDraft(tx, viewer, typed, context.now))
  if (outcome === 'not-found') refuse(404)
  return form.get('leave') ? redirect('/learn?notice=kept') : new Response(null, { status: 204 })
}
