import { type AppLoadContext, redirect } from '@remix-run/node'
import { homeOf } from './access.ts'

/** Sends whoever has an account and is signed in to their own first page; guests may go on to become somebody. */
export function onlyVisitors({ viewer }: AppLoadContext): void {
  if (viewer && viewer.role !== 'guest') throw redirect(homeOf(viewer.role))
}

/** Starts a session in place of the one there may be, and gives the headers that say so. */
export async function startSession(
  { sessions, sessionToken }: AppLoadContext,
  userId: string,
): Promise<{ 'Set-Cookie': string }> {
  if (sessionToken) await sessions.end(sessionToken)
  return { 'Set-Cookie': await sessions.start(userId) }
}

/** Ends the session and gives the headers that clear it, with all that pages kept on the device. */
export async function endSession({ sessions, sessionToken }: AppLoadContext): Promise<Headers> {
  const headers = new Headers({ 'Clear-Site-Data': '"storage"' })
  if (sessionToken) headers.append('Set-Cookie', await sessions.end(sessionToken))
  return headers
}
