import { expect, test } from 'vitest'
import { safeNext, valuesWithPrefix } from './form.server.ts'

test('only places on this site are gone on to', () => {
  expect(safeNext('/teach?a=1', '/')).toBe('/teach?a=1')
  for (const elsewhere of [
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    '/\n\\evil.example',
    '/..//evil.example',
    '/.//evil.example/x',
    'https://evil.example',
    'javascript:alert(1)',
    '',
    null,
  ])
    expect(safeNext(elsewhere, '/fallback')).toBe('/fallback')
})

test('values of one item are read by its prefix, in order', () => {
  const form = new FormData()
  form.append('i1-answer', 'a')
  form.append('i2-answer', 'b')
  form.append('i1-answer', 'c')
  form.append('i1-file', new File(['x'], 'x'))
  expect([...valuesWithPrefix(form, 'i1-')]).toEqual([['answer', ['a', 'c']]])
})
