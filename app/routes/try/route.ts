import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { allowTry } from '#app/accounts/throttle.server.ts'
import { startGuest } from '#app/flows/start-guest.server.ts'
import { homeOf } from '#app/http/access.ts'
import { startSession } from '#app/http/arrival.server.ts'
import { refuse } from '#app/http/refuse.server.ts'
import { messages } from './messages.en.ts'

export const handle = { access: 'nobody' } as const

export function loader() {
  return redirect('/')
}

/** Lets somebody without an account do lessons. */
export async function action({ context }: ActionFunctionArgs) {
  if (context.viewer) return redirect(homeOf(context.viewer.role))
  const { address, now } = context
  const userId = await context.read(async (tx) =>
    (await allowTry(tx, 'address', address, now)) ? startGuest(tx, null, messages, now) : null,
  )
  if (userId === null) refuse(429, messages.tooMany)
  return redirect('/learn', { headers: await startSession(context, userId) })
}
