import { secretMatches } from '#app/accounts/secret.server.ts'
import { allowTry, forgetTries } from '#app/accounts/throttle.server.ts'
import { findUserByEmail } from '#db/queries/accounts.server.ts'
import type { Transact } from './transact.server.ts'

export type SignedInNow =
  | { outcome: 'signed-in'; userId: string }
  | { outcome: 'wrong' }
  | { outcome: 'too-many' }

/** Checks a teacher's e-mail and password. Tries are counted for the address of the visitor and for the account. */
export async function signInTeacher(
  transact: Transact,
  { email, password, address }: { email: string; password: string; address: string },
  now: Date,
): Promise<SignedInNow> {
  const key = `teacher:${email}`
  const [allowed, user] = await transact(async (tx) => [
    (await allowTry(tx, 'address', address, now)) && (await allowTry(tx, 'account', key, now)),
    await findUserByEmail(tx, email),
  ])
  if (!allowed) return { outcome: 'too-many' }
  if (!(await secretMatches(user?.secretHash, password)) || !user) return { outcome: 'wrong' }
  await transact((tx) => forgetTries(tx, key))
  return { outcome: 'signed-in', userId: user.id }
}
