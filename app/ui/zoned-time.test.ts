import { expect, test } from 'vitest'
import { calendarDate, dayInWords, inWords, localMinute, timeOfDay, zoneName } from './zoned-time.ts'

test('a moment is told in the school’s time, with the zone named', () => {
  expect(inWords('2022-09-30T12:00:00Z', 'Europe/Berlin')).toBe(
    'Friday 30 September 2022, 14:00, Berlin time',
  )
  expect(inWords('2022-09-30T12:00:00Z', 'Pacific/Auckland')).toBe(
    'Saturday 1 October 2022, 01:00, Auckland time',
  )
})

test('midnight is 00:00 of the new day', () => {
  expect(inWords('2026-01-01T00:00:00Z', 'UTC')).toBe('Thursday 1 January 2026, 00:00, UTC')
})

test('summer time is followed', () => {
  expect(timeOfDay('2026-03-29T00:59:00Z', 'Europe/Berlin')).toBe('01:59')
  expect(timeOfDay('2026-03-29T01:00:00Z', 'Europe/Berlin')).toBe('03:00')
})

test('the value of a native field is the local minute', () => {
  expect(localMinute('2026-03-06T14:05:30Z', 'America/Argentina/Buenos_Aires')).toBe('2026-03-06T11:05')
})

test('the day alone leaves out time and zone', () => {
  expect(dayInWords('2022-09-30T12:00:00Z', 'Europe/Berlin')).toBe('Friday 30 September 2022')
})

test('zones are named by their city', () => {
  expect(zoneName('America/Argentina/Buenos_Aires')).toBe('Buenos Aires time')
  expect(zoneName('Etc/UTC')).toBe('UTC')
})

test('a calendar date is put in words; what is no full date stays as written', () => {
  expect(calendarDate('2022-10-12')).toBe('12 October 2022')
  expect(calendarDate('October 2022')).toBe('October 2022')
  expect(calendarDate('2022-13-01')).toBe('2022-13-01')
})
