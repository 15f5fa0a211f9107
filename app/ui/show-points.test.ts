import { expect, test } from 'vitest'
import { showPoints } from './show-points.ts'

test.each([
  [230.03, '230'],
  [2.55, '2.6'],
  [12, '12'],
  [1234.5, '1234.5'],
  [0, '0'],
])('%d points are read as %s', (points, read) => {
  expect(showPoints(points)).toBe(read)
})
