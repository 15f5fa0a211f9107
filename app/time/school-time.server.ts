import { Temporal } from 'temporal-polyfill'

/** Every time zone that a school can choose, UTC first. */
export function listTimeZones(): string[] {
  return ['UTC', ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'UTC')]
}

/** The zone this server runs in: the likeliest one for a school that runs it on its own machine. */
export function serverTimeZone(): string {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
  return listTimeZones().includes(zone) ? zone : 'UTC'
}

/**
 * The moment that a wall clock in the zone shows a date and time, as posted by a date-and-time field
 * (`2026-12-01T17:00`). A time that the clocks skip in spring is taken an hour later, one that comes twice in autumn the
 * first time. Undefined where it is no such date.
 */
export function parseLocalTime(typed: string, timeZone: string): Date | undefined {
  if (!/^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d)?$/.test(typed)) return undefined
  try {
    const local = Temporal.PlainDateTime.from(typed.replace(' ', 'T'), { overflow: 'reject' })
    return new Date(local.toZonedDateTime(timeZone, { disambiguation: 'compatible' }).epochMilliseconds)
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}
