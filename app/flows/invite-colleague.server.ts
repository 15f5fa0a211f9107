import { v7 as newId } from 'uuid'
import { hashToken, makeToken } from '#app/accounts/token.server.ts'
import type { SignedIn } from '#app/accounts/viewer.ts'
import type { Tx } from '#db/client.server.ts'
import { insertInvitation } from '#db/queries/accounts.server.ts'

/** How long an invitation can be used. */
const invitationDays = 7

/** Invites one teacher to the viewer's school. The token is given once; only its hash is stored. */
export async function inviteColleague(tx: Tx, viewer: SignedIn, _input: null, now: Date) {
  const token = makeToken()
  const expiresAt = new Date(now.getTime() + invitationDays * 86_400_000)
  await insertInvitation(tx, {
    id: newId(),
    schoolId: viewer.school.id,
    tokenHash: hashToken(token),
    invitedBy: viewer.userId,
    createdAt: now,
    expiresAt,
  })
  return { token, expiresAt }
}
