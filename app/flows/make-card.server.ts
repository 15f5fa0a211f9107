import { makePhrase } from '#app/accounts/phrase.server.ts'
import { hashSecret } from '#app/accounts/secret.server.ts'
import { forgetTries } from '#app/accounts/throttle.server.ts'
import type { SignedIn } from '#app/accounts/viewer.ts'
import { deleteSessionsOfUser, updateUser } from '#db/queries/accounts.server.ts'
import { findStudent } from './find-student.server.ts'
import { triesOf } from './sign-in-student.server.ts'
import type { Transact } from './transact.server.ts'

export type Card =
  | { outcome: 'made'; className: string; code: string; name: string; phrase: string }
  | { outcome: 'not-found' }

/** Gives a student of the viewer's class a new phrase. The old one ends, and so does every session of the student. */
export async function makeCard(
  transact: Transact,
  viewer: SignedIn,
  student: { classId: string; studentId: string },
): Promise<Card> {
  if (!(await transact((tx) => findStudent(tx, viewer, student)))) return { outcome: 'not-found' }
  const phrase = makePhrase()
  const secretHash = await hashSecret(phrase)
  return transact(async (tx) => {
    const found = await findStudent(tx, viewer, student)
    if (!found) return { outcome: 'not-found' }
    const { classroom, member } = found
    await updateUser(tx, member.userId, { secretHash })
    await deleteSessionsOfUser(tx, member.userId)
    await forgetTries(tx, triesOf(member.userId))
    return {
      outcome: 'made',
      className: classroom.name,
      code: classroom.joinCode,
      name: member.rosterName,
      phrase,
    }
  })
}
