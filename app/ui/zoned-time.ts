import { messages } from './messages.en.ts'

type Wall = { year: number; month: number; day: number; hour: number; minute: number }

/**
 * Date and time in words, e.g. “Friday 30 September 2022, 15:00, Berlin time”. Only numbers come from Intl: its words and
 * spaces differ between the server's and a browser's edition, which would break hydration.
 */
export function inWords(at: string, timeZone: string): string {
  const wall = wallClock(at, timeZone)
  return messages.dateAndTime(weekdayDate(wall), clock(wall), zoneName(timeZone))
}

/** The day alone, e.g. “Friday 30 September 2022”. */
export function dayInWords(at: string, timeZone: string): string {
  return weekdayDate(wallClock(at, timeZone))
}

/** The time of day alone, e.g. “12:04”. */
export function timeOfDay(at: string, timeZone: string): string {
  return clock(wallClock(at, timeZone))
}

/** The value that a native date and time field wants: `2022-09-30T15:00`. */
export function localMinute(at: string, timeZone: string): string {
  const wall = wallClock(at, timeZone)
  return `${pad(wall.year, 4)}-${pad(wall.month)}-${pad(wall.day)}T${clock(wall)}`
}

/** A zone by its city: “Berlin time”; names such as CEST differ between editions of Intl. */
export function zoneName(timeZone: string): string {
  const city = timeZone.split('/').at(-1)?.replaceAll('_', ' ') ?? timeZone
  return city === 'UTC' || city === 'GMT' ? city : messages.zone(city)
}

/** A calendar date such as `2022-09-30` in words; anything else is left as it is. */
export function calendarDate(date: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date)
  const month = match && messages.months[Number(match[2]) - 1]
  return match && month ? messages.date(Number(match[3]), month, Number(match[1])) : date
}

function wallClock(at: string, timeZone: string): Wall {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  }).formatToParts(new Date(at))
  const part = (type: Intl.DateTimeFormatPartTypes) =>
    Number(parts.find((candidate) => candidate.type === type)?.value)
  return {
    year: part('year'),
    month: part('month'),
    day: part('day'),
    hour: part('hour'),
    minute: part('minute'),
  }
}

function weekdayDate({ year, month, day }: Wall): string {
  const weekday = new Date(Date.UTC(year, month - 1, day)).getUTCDay()
  return messages.weekdayDate(
    messages.weekdays[weekday] ?? '',
    messages.date(day, messages.months[month - 1] ?? '', year),
  )
}

function clock({ hour, minute }: Wall): string {
  return `${pad(hour)}:${pad(minute)}`
}

function pad(value: number, width = 2): string {
  return String(value).padStart(width, '0')
}
