import { expect, test } from 'vitest'
import { sayWhyPostgresFailed } from './failures.ts'
import { layOut } from './place.ts'

const place = layOut('/srv/who-says/.data', null)

test.each([
  ['2026-01-01 LOG:  starting\nFATAL:  could not write lock file: No space left on device\n', 'is full'],
  [
    'initdb: error: could not look up effective user ID 4711: user does not exist',
    'has no name on this machine',
  ],
  ['FATAL:  could not map anonymous shared memory: Cannot allocate memory', 'no shared memory left'],
  ['FATAL:  could not open file "x": Permission denied', 'must belong to the user who starts'],
  ['2026-01-01 UTC [7] FATAL:  something else\n2026-01-01 LOG:  shut down\n', '(something else). Its log is'],
  ['', '(no reason given)'],
])('%j becomes one line that says what to do', (output, part) => {
  const said = sayWhyPostgresFailed('Postgres did not start', output, place)
  expect(said).toContain(part)
  expect(said).not.toContain('\n')
})
