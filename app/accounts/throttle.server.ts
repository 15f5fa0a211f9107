import type { Tx } from '#db/client.server.ts'
import { clearTries, countTry, findTries } from '#db/queries/throttles.server.ts'

/** Ten tries in fifteen minutes for one account or class; a whole class behind one address may try far more often. */
const limits = { account: { tries: 10, seconds: 900 }, address: { tries: 300, seconds: 900 } } as const

/** Counts a try at signing in or joining, and says whether it is still allowed. `key` names the account or address. */
export async function allowTry(tx: Tx, sort: keyof typeof limits, key: string, now: Date): Promise<boolean> {
  const limit = limits[sort]
  return (await countTry(tx, `${sort}:${key}`, now, limit.seconds)) <= limit.tries
}

/** Whether a try would still be allowed; counts nothing. */
export async function mayTry(tx: Tx, sort: keyof typeof limits, key: string, now: Date): Promise<boolean> {
  return (await findTries(tx, `${sort}:${key}`, now)) < limits[sort].tries
}

/** Forgets the tries at one account, after a success. */
export function forgetTries(tx: Tx, key: string): Promise<void> {
  return clearTries(tx, `account:${key}`)
}
