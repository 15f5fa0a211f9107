import { createHash, randomBytes } from 'node:crypto'

/** A new secret for a cookie or a link: 160 random bits in base 32, 32 characters of a–z and 2–7. */
export function makeToken(): string {
  const alphabet = 'abcdefghijklmnopqrstuvwxyz234567'
  return Array.from(randomBytes(32), (byte) => alphabet[byte % alphabet.length]).join('')
}

/** SHA-256 as hex: what is stored in place of a token. Tokens have 160 random bits, so no slow hash is needed. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
