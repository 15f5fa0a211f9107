import { expect, test } from 'vitest'
import { Problem, sayWhatIsWrong } from './problem.mjs'

test('a problem is told in its one line', () => {
  expect(sayWhatIsWrong(new Problem('The disk is full: free some space.'))).toBe(
    'The disk is full: free some space.',
  )
})

test.each([
  [Object.assign(new Error('write failed'), { code: 'ENOSPC' }), 'The disk is full'],
  [new Error('could not write: No space left on device'), 'The disk is full'],
  [Object.assign(new Error('no'), { code: 'EACCES', path: '/srv/x' }), '/srv/x may not be written'],
  [Object.assign(new Error('no'), { code: 'EROFS', path: '/srv/x' }), 'The disk is read-only (/srv/x)'],
])('a system error becomes one line that says what to do', (error, beginning) => {
  const said = sayWhatIsWrong(error)
  expect(said.startsWith(beginning)).toBe(true)
  expect(said).not.toContain('\n')
})

test('a bug keeps its stack', () => {
  expect(sayWhatIsWrong(new TypeError('x is not a function'))).toContain('problem.test.ts')
})
