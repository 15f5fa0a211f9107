import type { AppLoadContext } from '@remix-run/node'
import { type Sessions, sessionsIn } from '#app/accounts/sessions.server.ts'
import { isLearner, isTeacher, type SignedIn, type Viewer } from '#app/accounts/viewer.ts'
import { asViewer, readClock, type Tx } from '#db/client.server.ts'
import { findSignedIn } from '#db/queries/accounts.server.ts'
import { database } from './database.server.ts'
import { refuse } from './refuse.server.ts'

/** What every loader and action is given: who asks, what time it is, and the one way to the database. */
export type RequestContext = {
  viewer: Viewer
  /** The database's clock, read once for this request. */
  now: Date
  requestId: string
  /** The visitor's address, for counting tries; never stored beside names. */
  address: string
  /** Whether the visitor sits at the server itself. */
  loopback: boolean
  /** The address that people type, without a slash at the end. */
  origin: string
  nonce: string
  sessions: Sessions
  sessionToken: string | null
  /** A cookie to renew or clear the session, sent with the page. */
  setCookie: string | null
  read<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result>
}

declare module '@remix-run/node' {
  interface AppLoadContext extends RequestContext {}
}

export type RequestFacts = Pick<RequestContext, 'requestId' | 'address' | 'loopback' | 'origin' | 'nonce'> & {
  cookie: string | null
}

/** Reads the session and the clock, once per request. */
export async function makeContext(facts: RequestFacts): Promise<AppLoadContext> {
  const db = database()
  const sessions = sessionsIn(db)
  const { cookie, ...rest } = facts
  const session = await sessions.read(cookie)
  const row = session.userId ? await findSignedIn(db, session.userId) : undefined
  const viewer: Viewer = row
    ? {
        userId: row.userId,
        name: row.name,
        role: row.role,
        school: { id: row.schoolId, name: row.schoolName, timeZone: row.timeZone, kind: row.kind },
      }
    : null
  const now = row ? new Date(row.now) : await readClock(db)
  const dbViewer = viewer && { userId: viewer.userId, schoolId: viewer.school.id }
  return {
    ...rest,
    viewer,
    now,
    sessions,
    sessionToken: session.token,
    setCookie: session.setCookie,
    read: (work) => asViewer(db, dbViewer, work),
  }
}

/** The viewer as a teacher or admin, or 404: pages for teachers do not exist for others. */
export function requireTeacher(context: AppLoadContext): SignedIn {
  if (!isTeacher(context.viewer)) refuse(404)
  return context.viewer
}

/** The viewer as an admin of their school, or 404. */
export function requireAdmin(context: AppLoadContext): SignedIn {
  if (context.viewer?.role !== 'admin') refuse(404)
  return context.viewer
}

/** The viewer as a student or guest, or 404. */
export function requireLearner(context: AppLoadContext): SignedIn {
  if (!isLearner(context.viewer)) refuse(404)
  return context.viewer
}
