import { expect, test } from 'vitest'
import { listTimeZones, parseLocalTime, serverTimeZone } from './school-time.server.ts'

test('a time typed in the school is the moment its wall clock shows it', () => {
  expect(parseLocalTime('2026-12-01T17:00', 'Pacific/Auckland')?.toISOString()).toBe(
    '2026-12-01T04:00:00.000Z',
  )
  expect(parseLocalTime('2026-07-01 17:00', 'Europe/Berlin')?.toISOString()).toBe('2026-07-01T15:00:00.000Z')
})

test('a time that the clocks skip is an hour later, one that comes twice is the first', () => {
  expect(parseLocalTime('2026-03-29T02:30', 'Europe/Berlin')?.toISOString()).toBe('2026-03-29T01:30:00.000Z')
  expect(parseLocalTime('2026-10-25T02:30', 'Europe/Berlin')?.toISOString()).toBe('2026-10-25T00:30:00.000Z')
})

test('what is no date is refused', () => {
  for (const typed of [
    '',
    'tomorrow',
    '2026-02-30T10:00',
    '2026-01-01T25:00',
    '2026-01-01',
    '2026-01-01T10:00Z',
  ])
    expect(parseLocalTime(typed, 'UTC'), typed).toBeUndefined()
})

test('UTC can be chosen, and the zone of the server is one of those to choose from', () => {
  expect(listTimeZones()[0]).toBe('UTC')
  expect(listTimeZones()).toContain(serverTimeZone())
})
