import { expect, test } from 'vitest'
import { findNameProblem, rosterKey, tidyName } from './person-name.ts'

test('names in any script, with emoji and apostrophes, are taken', () => {
  for (const name of [
    "Siobhán O'Neill",
    'Нуржан',
    '小林 さくら',
    'عائشة',
    'דָּוִד',
    '👩🏽‍🚀 Mia',
    'Nguyễn Thị',
    'x',
    '李',
  ])
    expect(findNameProblem(tidyName(name)), name).toBeUndefined()
})

test('control characters, direction overrides and names without a visible letter are refused', () => {
  expect(findNameProblem('a\u0000b')).toBe('control')
  expect(findNameProblem('a\nb')).toBe('control')
  expect(findNameProblem('a\u202egnp')).toBe('bidi')
  expect(findNameProblem('a\u2066b')).toBe('bidi')
  expect(findNameProblem('')).toBe('empty')
  expect(findNameProblem('\u200b\u3164')).toBe('empty')
  expect(findNameProblem('\ud800')).toBe('control')
})

test('sixty letters are the most, counted as people count them', () => {
  expect(findNameProblem('👨‍👩‍👧'.repeat(40))).toBeUndefined()
  expect(findNameProblem('é'.repeat(60))).toBeUndefined()
  expect(findNameProblem('a'.repeat(61))).toBe('too-long')
  expect(findNameProblem(`a${'\u0301'.repeat(500)}`)).toBe('too-long')
})

test('a roster knows a name again in another case, another form and with other spaces', () => {
  expect(rosterKey('ZOE\u0308  Smith')).toBe(rosterKey('zoë smith'))
  expect(rosterKey('Ｍｉａ')).toBe(rosterKey('mia'))
  expect(rosterKey('Mia\u200b')).toBe(rosterKey('Mia'))
  expect(rosterKey('Mia B')).not.toBe(rosterKey('Mia C'))
})
