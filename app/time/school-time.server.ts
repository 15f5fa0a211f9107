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

/** What a date-and-time field takes as its value: the wall clock of the zone. */
export function toLocalField(moment: Date, timeZone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(moment.getTime())
    .toZonedDateTimeISO(timeZone)
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' })
}

/** A moment as a reader in the school sees it: `Tue 1 December 2026, 17:00`. */
export function formatMoment(moment: Date, timeZone: string): string {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    weekday: 'short',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
  const parts = Object.fromEntries(format.formatToParts(moment).map(({ type, value }) => [type, value]))
  return `${parts.weekday} ${parts.day} ${parts.month} ${parts.year}, ${parts.hour}:${parts.minute}`
}

/** A day as a reader in the school sees it: `1 Dec 2026`. */
export function formatDay(moment: Date, timeZone: string): string {
  return new Intl.DateTimeFormat('en-GB', {
    timeZone,
    day: 'numeric',
    month: 'short',
    year: 'numeric',
  }).format(moment)
}

/** A zone as it is named beside a deadline: `Berlin time`, `UTC`. */
export function nameZone(timeZone: string): string {
  if (!timeZone.includes('/')) return timeZone
  return `${timeZone.split('/').at(-1)?.replaceAll('_', ' ')} time`
}
