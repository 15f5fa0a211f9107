import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { startGuest } from '#app/flows/start-guest.server.ts'
import { homeOf } from '#app/http/access.ts'
import { startSession } from '#app/http/arrival.server.ts'
import { messages } from './messages.en.ts'

export const handle = { access: 'nobody' } as const

export function loader() {
  return redirect('/')
}

/** Lets somebody without an account do lessons. */
export async function action({ context }: ActionFunctionArgs) {
  if (context.viewer) return redirect(homeOf(context.viewer.role))
  const userId = await context.read((tx) => startGuest(tx, null, messages, context.now))
  return redirect('/learn', { headers: await startSession(context, userId) })
}
