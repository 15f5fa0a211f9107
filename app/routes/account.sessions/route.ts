import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { endSession } from '#app/http/arrival.server.ts'
import { requireTeacher } from '#app/http/context.server.ts'

export const handle = { access: 'teacher' } as const

export function loader() {
  return redirect('/account')
}

/** Ends every session of the teacher, on all devices. */
export async function action({ context }: ActionFunctionArgs) {
  await context.sessions.endAllOf(requireTeacher(context).userId)
  return redirect('/sign-in', { headers: await endSession(context) })
}
