import { createHash, randomInt } from 'node:crypto'
import { phraseWords } from './phrase-words.ts'

/** How many words: with more than 300 to draw from, four give over 32 bits, enough where tries are counted and slowed. */
const length = 4

/** A new sign-in phrase, easy to read out and to type: `maple-river-otter-drum`. */
export function makePhrase(): string {
  return Array.from({ length }, () => phraseWords[randomInt(phraseWords.length)]).join('-')
}

/**
 * The phrase that a secret leads to, always the same one: a form that is sent twice shows one phrase, though only its
 * hash is stored. The secret is as random as a session's token.
 */
export function phraseOf(secret: string): string {
  const digest = createHash('sha256').update(`phrase ${secret}`).digest()
  return Array.from(
    { length },
    (_, index) => phraseWords[digest.readUInt32BE(index * 4) % phraseWords.length],
  ).join('-')
}

/** What somebody typed as a phrase, in the one form that is hashed: lower case, words joined by hyphens. */
export function normalisePhrase(typed: string): string {
  return (
    typed
      .toLowerCase()
      .match(/[a-z]+/g)
      ?.join('-') ?? ''
  )
}

/** A class code: six letters and digits that are hard to confuse, about 29 bits. */
export function makeJoinCode(): string {
  const alphabet = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789'
  return Array.from({ length: 6 }, () => alphabet[randomInt(alphabet.length)]).join('')
}

/** A class code as people read it: `ABC 234`. */
export function showJoinCode(code: string): string {
  return `${code.slice(0, 3)} ${code.slice(3)}`.trim()
}

/** What somebody typed as a class code, in the form that is stored. */
export function normaliseJoinCode(typed: string): string {
  return typed.toUpperCase().replace(/[^A-Z0-9]/g, '')
}
