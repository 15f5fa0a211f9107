import { hashSecret, secretMatches } from '#app/accounts/secret.server.ts'
import { allowTry, forgetTries } from '#app/accounts/throttle.server.ts'
import type { SignedIn } from '#app/accounts/viewer.ts'
import { findPasswordProblem, type PasswordProblem } from '#app/domain/people/password.ts'
import { deleteSessionsOfUser, getUser, updateUser } from '#db/queries/accounts.server.ts'
import type { Transact } from './transact.server.ts'

export type PasswordChange =
  | { outcome: 'changed' }
  | { outcome: 'wrong-password' }
  | { outcome: 'too-many' }
  | { outcome: 'weak'; problem: PasswordProblem }

/** Changes the viewer's password, if they know the old one, and ends all their sessions: the caller starts a new one. */
export async function changePassword(
  transact: Transact,
  viewer: SignedIn,
  { old, password }: { old: string; password: string },
  now: Date,
): Promise<PasswordChange> {
  const key = `password:${viewer.userId}`
  const { allowed, user } = await transact(async (tx) => ({
    allowed: await allowTry(tx, 'account', key, now),
    user: await getUser(tx, viewer.userId),
  }))
  if (!allowed) return { outcome: 'too-many' }
  if (!(await secretMatches(user.secretHash, old))) return { outcome: 'wrong-password' }
  const problem = findPasswordProblem(password, [user.displayName, user.email ?? '', viewer.school.name])
  if (problem) return { outcome: 'weak', problem }
  const secretHash = await hashSecret(password)
  await transact(async (tx) => {
    await updateUser(tx, viewer.userId, { secretHash })
    await deleteSessionsOfUser(tx, viewer.userId)
    await forgetTries(tx, key)
  })
  return { outcome: 'changed' }
}
