import { hashSecret } from '#app/accounts/secret.server.ts'
import { forgetTries } from '#app/accounts/throttle.server.ts'
import { makeToken } from '#app/accounts/token.server.ts'
import { deleteSessionsOfUser, findUserByEmail, updateUser } from '#db/queries/accounts.server.ts'
import type { Transact } from './transact.server.ts'

export type PasswordReset = { outcome: 'reset'; name: string; password: string } | { outcome: 'unknown' }

/**
 * Gives a teacher a new password of 80 random bits, ends all their sessions and forgets tries that were counted. For
 * whoever runs the machine: nobody is asked for the old one.
 */
export async function resetPassword(transact: Transact, email: string): Promise<PasswordReset> {
  const password = makeToken()
    .slice(0, 16)
    .replace(/.{4}(?=.)/g, '$&-')
  const secretHash = await hashSecret(password)
  const known = email.trim().toLowerCase()
  return transact(async (tx) => {
    const user = await findUserByEmail(tx, known)
    if (!user) return { outcome: 'unknown' }
    await updateUser(tx, user.id, { secretHash })
    await deleteSessionsOfUser(tx, user.id)
    await forgetTries(tx, `teacher:${known}`)
    return { outcome: 'reset', name: user.displayName, password }
  })
}
