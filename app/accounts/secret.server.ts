import { hash, verify } from '@node-rs/argon2'

/** argon2id with 19 MiB, 2 passes, 1 lane: the first choice of OWASP's Password Storage Cheat Sheet. */
const cost = { memoryCost: 19456, timeCost: 2, parallelism: 1 }

/** A hash of a password or phrase, in PHC form with its own salt. */
export function hashSecret(secret: string): Promise<string> {
  return hash(normalise(secret), cost)
}

/**
 * Whether a secret is the one that was hashed. Without a hash (no such account) the same work is done on a stand-in, so
 * that the time taken does not tell whether an account exists.
 */
export async function secretMatches(stored: string | null | undefined, secret: string): Promise<boolean> {
  standIn ??= hashSecret('no account has this secret')
  const matches = await verify(stored ?? (await standIn), normalise(secret))
  return matches && stored !== null && stored !== undefined
}

let standIn: Promise<string> | undefined

/** One form for letters that can be typed in several ways. */
function normalise(secret: string): string {
  return secret.normalize('NFKC')
}
