import { expect, test } from 'vitest'
import { makeJoinCode, makePhrase, normaliseJoinCode, normalisePhrase } from './phrase.server.ts'
import { phraseWords } from './phrase-words.ts'

test('a phrase is four words of the list', () => {
  const words = makePhrase().split('-')
  expect(words).toHaveLength(4)
  for (const word of words) expect(phraseWords).toContain(word)
})

test('the list has more than 300 different plain words', () => {
  expect(new Set(phraseWords).size).toBe(phraseWords.length)
  expect(phraseWords.length).toBeGreaterThan(300)
  for (const word of phraseWords) expect(word).toMatch(/^[a-z]{2,10}$/)
})

test('a phrase is known however it is typed', () => {
  for (const typed of ['maple-otter-drum-kite', ' Maple  otter DRUM kite ', 'maple, otter, drum, kite'])
    expect(normalisePhrase(typed)).toBe('maple-otter-drum-kite')
})

test('a class code has six letters and digits that are hard to confuse, typed with or without spaces', () => {
  expect(makeJoinCode()).toMatch(/^[A-HJKMNP-Z2-9]{6}$/)
  expect(normaliseJoinCode(' abc-234 ')).toBe('ABC234')
})
