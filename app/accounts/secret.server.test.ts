import { expect, test } from 'vitest'
import { hashSecret, secretMatches } from './secret.server.ts'

test('a secret matches its own hash, another does not', async () => {
  const stored = await hashSecret('correct horse')
  expect(stored).toMatch(/^\$argon2id\$/)
  expect(await secretMatches(stored, 'correct horse')).toBe(true)
  expect(await secretMatches(stored, 'correct house')).toBe(false)
})

test('where there is no account nothing matches', async () => {
  expect(await secretMatches(undefined, 'no account has this secret')).toBe(false)
  expect(await secretMatches(null, '')).toBe(false)
})
