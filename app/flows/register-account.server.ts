import { v7 as newId } from 'uuid'
import type { Viewer } from '#app/accounts/viewer.ts'
import type { Tx } from '#db/client.server.ts'
import {
  eraseDemoSchool,
  findUserByEmail,
  insertMembership,
  insertSchool,
  insertUser,
  lockRegistration,
  spendInvitation,
} from '#db/queries/accounts.server.ts'
import { type Registration, readRegistration } from './read-registration.server.ts'

export type NewAccount = {
  invitation: string | null
  /** Only for the first registration, which makes the school. */
  school: { name: string; timeZone: string } | null
  name: string
  email: string
  secretHash: string
}

export type Registered =
  | { outcome: 'registered'; userId: string }
  | { outcome: 'email-taken' }
  | { outcome: 'refused'; because: 'school-exists' | 'invitation-over' | 'closed' }

/**
 * Makes a teacher's account: the first on an instance makes its school, too, and ends the demo; later ones come by
 * invitation, or where the school is open. One registration at a time.
 */
export async function registerAccount(
  tx: Tx,
  viewer: Viewer,
  account: NewAccount,
  now: Date,
): Promise<Registered> {
  await lockRegistration(tx)
  const registration = await readRegistration(tx, viewer, account, now)
  const because = findRefusal(registration, account)
  if (because) return { outcome: 'refused', because }
  // The demo goes first: its people's addresses are free again.
  if (registration.outcome === 'first') await eraseDemoSchool(tx)
  if (await findUserByEmail(tx, account.email)) return { outcome: 'email-taken' }
  if (registration.outcome === 'invited' && !(await spendInvitation(tx, registration.invitationId, now)))
    return { outcome: 'refused', because: 'invitation-over' }

  const first = registration.outcome === 'first'
  const schoolId = await schoolFor(tx, registration, account, now)
  const userId = newId()
  await insertUser(tx, {
    id: userId,
    displayName: account.name,
    email: account.email,
    secretHash: account.secretHash,
    createdAt: now,
  })
  await insertMembership(tx, { schoolId, userId, role: first ? 'admin' : 'teacher', createdAt: now })
  return { outcome: 'registered', userId }
}

function findRefusal(registration: Registration, account: NewAccount) {
  if (registration.outcome === 'invitation-over') return 'invitation-over'
  if (registration.outcome === 'closed') return account.school ? 'school-exists' : 'closed'
  // The form for a first school was sent when another had just been made: its sender meant to be its admin.
  if (registration.outcome === 'open' && account.school) return 'school-exists'
  if (registration.outcome === 'first' && !account.school) return 'closed'
  return undefined
}

async function schoolFor(
  tx: Tx,
  registration: Registration,
  { school }: NewAccount,
  now: Date,
): Promise<string> {
  if ('school' in registration) return registration.school.id
  if (!school) throw new Error('a first registration names its school')
  const id = newId()
  await insertSchool(tx, { id, ...school, kind: 'school', registrationOpen: false, createdAt: now })
  return id
}
