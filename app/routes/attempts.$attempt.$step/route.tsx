import { randomUUID } from 'node:crypto'
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { openStep } from '#app/flows/open-step.server.ts'
import { submitAnswers } from '#app/flows/submit-answers.server.ts'
import { requireLearner } from '#app/http/context.server.ts'
import { readForm, valuesWithPrefix } from '#app/http/form.server.ts'
import { refuse } from '#app/http/refuse.server.ts'
import { messages, noticeOf } from './messages.en.ts'
import { StepPage } from './step-page.tsx'

export const handle = { access: 'learner' } as const

/** One step of the viewer's own attempt. */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const viewer = requireLearner(context)
  const { attempt = '', step = '' } = params
  const opened = await context.read((tx) => openStep(tx, viewer, { attemptId: attempt, step }))
  if (opened.outcome === 'not-found') refuse(404)
  if (opened.outcome === 'ahead') throw redirect(`/attempts/${attempt}/${opened.number}`)
  return {
    view: opened.view,
    /** Makes sending the form twice one answer. */
    token: randomUUID(),
    userId: viewer.userId,
    timeZone: viewer.school.timeZone,
    now: context.now.toISOString(),
    notice: noticeOf(new URL(request.url).searchParams.get('notice')),
  }
}

/** Commits the answers of this step. */
export async function action({ context, params, request }: ActionFunctionArgs) {
  const viewer = requireLearner(context)
  const { attempt = '', step = '' } = params
  const form = await readForm(request)
  const submission = {
    attemptId: attempt,
    step,
    token: String(form.get('token') ?? ''),
    level: String(form.get('shown-level') ?? ''),
    form: valuesWithPrefix(form, ''),
  }
  const result = await context.read((tx) => submitAnswers(tx, viewer, submission, context.now))
  const here = `/attempts/${attempt}/${step}`
  switch (result.outcome) {
    case 'saved':
      return redirect(`${here}#verdict`)
    case 'kept-earlier':
      return redirect(`${here}?notice=keptEarlier`)
    case 'ahead':
      return redirect(`/attempts/${attempt}`)
    case 'incomplete':
      return data({ answers: result.answers }, 400)
    case 'malformed':
      return refuse(400, messages.formIncomplete)
    case 'not-found':
      return refuse(404)
  }
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) =>
  loaded
    ? [{ title: messages.title(loaded.view.step.title, loaded.view.number, loaded.view.total) }]
    : [{ title: 'Who Says?' }]

export default function Step() {
  const loaded = useLoaderData<typeof loader>()
  const posted = useActionData<typeof action>()
  return <StepPage {...loaded} posted={posted?.answers ?? null} />
}
