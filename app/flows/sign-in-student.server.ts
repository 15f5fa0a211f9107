import { normalisePhrase } from '#app/accounts/phrase.server.ts'
import { secretMatches } from '#app/accounts/secret.server.ts'
import { allowTry, forgetTries } from '#app/accounts/throttle.server.ts'
import type { Viewer } from '#app/accounts/viewer.ts'
import { rosterKey } from '#app/domain/people/person-name.ts'
import { findClassByCode, findMemberByName } from '#db/queries/classrooms.server.ts'
import { claimGuest } from './claim-guest.server.ts'
import type { SignedInNow } from './sign-in-teacher.server.ts'
import type { Transact } from './transact.server.ts'

type Typed = { code: string; name: string; phrase: string; address: string }

/**
 * Checks class code, name and phrase; a guest's work comes along. Tries are counted for the address and for the student,
 * whether or not there is one of that name.
 */
export async function signInStudent(
  transact: Transact,
  viewer: Viewer,
  { code, name, phrase, address }: Typed,
  now: Date,
): Promise<SignedInNow> {
  const { allowed, member, schoolId, key } = await transact(async (tx) => {
    const found = await findClassByCode(tx, code)
    const member = found && (await findMemberByName(tx, found.classroom.id, rosterKey(name)))
    const key = member ? triesOf(member.userId) : `student:${code}:${rosterKey(name)}`
    const allowed = (await allowTry(tx, 'address', address, now)) && (await allowTry(tx, 'account', key, now))
    return { allowed, member, schoolId: found?.school.id, key }
  })
  if (!allowed) return { outcome: 'too-many' }
  const right = await secretMatches(member?.secretHash, normalisePhrase(phrase))
  if (!right || !member || !schoolId) return { outcome: 'wrong' }
  await transact(async (tx) => {
    await forgetTries(tx, key)
    await claimGuest(tx, viewer, { userId: member.userId, schoolId }, now)
  })
  return { outcome: 'signed-in', userId: member.userId }
}

/** The key under which tries at a student's account are counted. */
export function triesOf(studentId: string): string {
  return `student:${studentId}`
}
