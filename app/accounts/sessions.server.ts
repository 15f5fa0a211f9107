import { DrizzlePostgreSQLAdapter } from '@lucia-auth/adapter-drizzle'
import { type Adapter, type DatabaseSession, type DatabaseUser, Lucia, TimeSpan } from 'lucia'
import { isSecure } from '#app/env.server.ts'
import type { Db } from '#db/client.server.ts'
import { deleteSessionsByHash, deleteSessionsOfUser } from '#db/queries/accounts.server.ts'
import { sessions, users } from '#db/session-tables.server.ts'
import { hashToken, makeToken } from './token.server.ts'

/** Sessions of one database: made, read from a cookie, ended. The cookie holds a token, the table only its hash. */
export function sessionsIn(db: Db) {
  const lucia = makeLucia(db)
  return {
    /** Starts a session and gives the Set-Cookie value. */
    async start(userId: string): Promise<string> {
      const session = await lucia.createSession(userId, {}, { sessionId: makeToken() })
      return lucia.createSessionCookie(session.id).serialize()
    },
    /** The user of a Cookie header, and a Set-Cookie value where the cookie should change. */
    async read(
      cookieHeader: string | null,
    ): Promise<{ userId: string | null; token: string | null; setCookie: string | null }> {
      const token = lucia.readSessionCookie(cookieHeader ?? '')
      if (!token) return { userId: null, token: null, setCookie: null }
      const { session, user } = await lucia.validateSession(token)
      if (!session)
        return { userId: null, token: null, setCookie: lucia.createBlankSessionCookie().serialize() }
      const setCookie = session.fresh ? lucia.createSessionCookie(token).serialize() : null
      return { userId: user.id, token, setCookie }
    },
    /** Ends the session of this token and gives the Set-Cookie value that clears it. */
    async end(token: string): Promise<string> {
      await deleteSessionsByHash(db, [hashToken(token)])
      return lucia.createBlankSessionCookie().serialize()
    },
    /** Ends every session of a user, on every device. */
    async endAllOf(userId: string): Promise<void> {
      await deleteSessionsOfUser(db, userId)
    },
    removeExpired: () => lucia.deleteExpiredSessions(),
  }
}

export type Sessions = ReturnType<typeof sessionsIn>

function makeLucia(db: Db) {
  const secure = isSecure()
  return new Lucia(hashedTokens(new DrizzlePostgreSQLAdapter(db, sessions, users)), {
    sessionExpiresIn: new TimeSpan(30, 'd'),
    sessionCookie: {
      // Browsers take `__Host-` and `Secure` only over https; a school network may have none.
      name: secure ? '__Host-session' : 'session',
      attributes: { secure, sameSite: 'lax', path: '/' },
    },
    getUserAttributes: () => ({}),
  })
}

/**
 * The adapter, with tokens hashed on their way to the table. The library takes what it gets back for the token, so the
 * session read by token carries the token; listed sessions carry hashes and are ended by hash, not through the library.
 */
function hashedTokens(inner: Adapter): Adapter {
  return {
    async getSessionAndUser(token): Promise<[DatabaseSession | null, DatabaseUser | null]> {
      const [session, user] = await inner.getSessionAndUser(hashToken(token))
      return [session && { ...session, id: token }, user && { id: user.id, attributes: {} }]
    },
    setSession: (session) => inner.setSession({ ...session, id: hashToken(session.id) }),
    updateSessionExpiration: (token, expiresAt) => inner.updateSessionExpiration(hashToken(token), expiresAt),
    deleteSession: (token) => inner.deleteSession(hashToken(token)),
    getUserSessions: (userId) => inner.getUserSessions(userId),
    deleteUserSessions: (userId) => inner.deleteUserSessions(userId),
    deleteExpiredSessions: () => inner.deleteExpiredSessions(),
  }
}
