import { hashToken } from '#app/accounts/token.server.ts'
import type { Viewer } from '#app/accounts/viewer.ts'
import type { Tx } from '#db/client.server.ts'
import {
  findOpenInvitation,
  findSchoolOfKind,
  findSchoolOpenToTeachers,
  getSchool,
} from '#db/queries/accounts.server.ts'

/** What registering would lead to: a new school, a place in one, or nothing. */
export type Registration =
  | { outcome: 'first' }
  | { outcome: 'invited'; school: { id: string; name: string }; invitationId: string }
  | { outcome: 'open'; school: { id: string; name: string } }
  | { outcome: 'invitation-over' }
  | { outcome: 'closed' }

/** `invitation` is the token of the link, where the visitor came by one. */
export async function readRegistration(
  tx: Tx,
  _viewer: Viewer,
  { invitation }: { invitation: string | null },
  now: Date,
): Promise<Registration> {
  if (invitation) {
    const found = await findOpenInvitation(tx, hashToken(invitation), now)
    if (!found) return { outcome: 'invitation-over' }
    const { id, name } = await getSchool(tx, found.schoolId)
    return { outcome: 'invited', school: { id, name }, invitationId: found.id }
  }
  if (!(await findSchoolOfKind(tx, 'school'))) return { outcome: 'first' }
  const open = await findSchoolOpenToTeachers(tx)
  return open ? { outcome: 'open', school: { id: open.id, name: open.name } } : { outcome: 'closed' }
}
