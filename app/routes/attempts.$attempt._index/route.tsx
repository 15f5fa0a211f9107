import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { requireLearner } from '#app/http/context.server.ts'
import { found } from '#app/http/refuse.server.ts'
import { findOwnAttempt } from '#db/queries/practice.server.ts'

export const handle = { access: 'learner' } as const

/** Where the learner left off. */
export async function loader({ context, params }: LoaderFunctionArgs) {
  const viewer = requireLearner(context)
  const { attempt: id = '' } = params
  const attempt = found(await context.read((tx) => findOwnAttempt(tx, viewer.userId, id)))
  throw redirect(attempt.finishedAt ? `/attempts/${id}/end` : `/attempts/${id}/${attempt.position + 1}`)
}
