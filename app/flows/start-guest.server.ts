import { v7 as newId } from 'uuid'
import type { Tx } from '#db/client.server.ts'
import {
  eraseExpiredGuests,
  findSchoolOfKind,
  insertMembership,
  insertPublicSchool,
  insertUser,
} from '#db/queries/accounts.server.ts'

/** How long a guest's work is kept. */
const guestDays = 7

/** Makes a guest of the instance's public school, which is made when the first one comes. Gives the user's id. */
export async function startGuest(tx: Tx, _viewer: null, names: { school: string; guest: string }, now: Date) {
  await eraseExpiredGuests(tx, now)
  const school = await ensurePublicSchool(tx, names.school, now)
  const userId = newId()
  const expiresAt = new Date(now.getTime() + guestDays * 86_400_000)
  await insertUser(tx, { id: userId, displayName: names.guest, expiresAt, createdAt: now })
  await insertMembership(tx, { schoolId: school.id, userId, role: 'guest', createdAt: now })
  return userId
}

/** The school that guests belong to, made when it is first needed. */
export async function ensurePublicSchool(tx: Tx, name: string, now: Date): Promise<{ id: string }> {
  const existing = await findSchoolOfKind(tx, 'public')
  if (existing) return existing
  await insertPublicSchool(tx, {
    id: newId(),
    name,
    timeZone: 'UTC',
    kind: 'public',
    registrationOpen: false,
    createdAt: now,
  })
  const made = await findSchoolOfKind(tx, 'public')
  if (!made) throw new Error('the public school could be neither made nor found')
  return made
}
