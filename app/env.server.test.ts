import { expect, test } from 'vitest'
import { readEnv } from './env.server.ts'

test('without settings the server listens on this machine only', () => {
  expect(readEnv({})).toMatchObject({ HOST: '127.0.0.1', PORT: 3000, TRUST_PROXY: 0 })
})

test('an address is kept without the slash at its end, as browsers name origins', () => {
  expect(readEnv({ ORIGIN: 'https://news.school.example/' }).ORIGIN).toBe('https://news.school.example')
})

test('an empty setting counts as not set', () => {
  expect(readEnv({ ORIGIN: '', PORT: '' })).toMatchObject({ PORT: 3000 })
})

test.each([
  ['PORT', '70000'],
  ['PORT', 'web'],
  ['ORIGIN', 'news.school.example'],
  ['TRUST_PROXY', 'yes'],
])('a wrong %s is named, with where to mend it', (name, value) => {
  expect(() => readEnv({ [name]: value })).toThrow(new RegExp(`${name}.*environment`))
})
