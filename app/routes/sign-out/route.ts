import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { endSession } from '#app/http/arrival.server.ts'

export const handle = { access: 'signed-in' } as const

export function loader() {
  return redirect('/')
}

/** Ends this session; drafts kept on the device go with it, since the next person may share it. */
export async function action({ context }: ActionFunctionArgs) {
  return redirect('/', { headers: await endSession(context) })
}
