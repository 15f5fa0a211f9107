import { expect, test } from 'vitest'
import { findPasswordProblem } from './password.ts'

const about = ['Anna Lindqvist', 'anna.lindqvist@school.example', 'Hillside School']

test('a long passphrase is taken whatever it is made of', () => {
  for (const password of ['correct horse battery', 'ten rivers!', 'длинный пароль', 'zu viele Köche'])
    expect(findPasswordProblem(password, about), password).toBeUndefined()
})

test('short ones, runs and the usual ones are refused', () => {
  expect(findPasswordProblem('ninechars', about)).toBe('short')
  expect(findPasswordProblem('x'.repeat(201), about)).toBe('long')
  expect(findPasswordProblem('1234567890', about)).toBe('common')
  expect(findPasswordProblem('aaaaaaaaaaaa', about)).toBe('common')
  expect(findPasswordProblem('Password2026', about)).toBe('common')
})

test('a password made of what everybody knows about the person is refused', () => {
  expect(findPasswordProblem('Anna.Lindqvist', about)).toBe('personal')
  expect(findPasswordProblem('lindqvist1980', about)).toBe('personal')
  expect(findPasswordProblem('hillside2026', about)).toBe('personal')
  expect(findPasswordProblem('hillside otter drum', about)).toBeUndefined()
})
