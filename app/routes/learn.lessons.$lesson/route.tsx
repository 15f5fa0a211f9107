import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { offerLesson } from '#app/flows/offer-lesson.server.ts'
import { startAttempt } from '#app/flows/start-attempt.server.ts'
import { requireLearner } from '#app/http/context.server.ts'
import { readForm } from '#app/http/form.server.ts'
import { found, refuse } from '#app/http/refuse.server.ts'
import { readStartLevel } from './level.ts'
import { messages } from './messages.en.ts'
import { StartPage } from './start-page.tsx'

export const handle = { access: 'learner' } as const

/** What a lesson is, before it is started on one's own. */
export async function loader({ context, params }: LoaderFunctionArgs) {
  const viewer = requireLearner(context)
  const { lesson: lessonId = '' } = params
  const offer = found(await context.read((tx) => offerLesson(tx, viewer, { lessonId })))
  return { offer, timeZone: viewer.school.timeZone, now: context.now }
}

/** Starts the lesson, or goes on with it. */
export async function action({ context, params, request }: ActionFunctionArgs) {
  const viewer = requireLearner(context)
  const of = { lessonId: params.lesson ?? '' }
  const level = readStartLevel(await readForm(request))
  const started = await context.read((tx) => startAttempt(tx, viewer, { of, level }, context.now))
  if (started.outcome === 'not-found') refuse(404)
  return redirect(`/attempts/${started.attemptId}`)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? messages.pageTitle(data.offer.title) : 'Who Says?' },
]

export default function Lesson() {
  return <StartPage {...useLoaderData<typeof loader>()} />
}
