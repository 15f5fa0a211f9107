import { expect, test } from 'vitest'
import { readForm, safeNext, valuesWithPrefix } from './form.server.ts'

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

test('what is no form is refused with what to do, not answered with a fault', async () => {
  const body = '{"half":'
  const request = new Request('http://localhost/', {
    method: 'POST',
    body,
    headers: { 'Content-Type': 'application/json' },
  })
  const refusal = await readForm(request).catch((thrown: unknown) => thrown)
  expect(refusal).toBeInstanceOf(Response)
  expect((refusal as Response).status).toBe(400)
})

test('ten thousand fields of one name are read in a moment', () => {
  const form = new FormData()
  for (let index = 0; index < 10_000; index += 1) form.append('i1-source', String(index))
  expect(valuesWithPrefix(form, 'i1-').get('source')).toHaveLength(10_000)
})
