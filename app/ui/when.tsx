import { dayInWords, inWords, timeOfDay } from './zoned-time.ts'

type WhenProps = {
  /** A moment, ISO 8601 in UTC. */
  at: string
  /** IANA zone, e.g. the school's. */
  timeZone: string
  /** `full` names day, time and zone; deadlines always use it. */
  show?: 'full' | 'day' | 'time'
}

/** A moment in words in the school's time; the same on server and in every browser. */
export function When({ at, timeZone, show = 'full' }: WhenProps) {
  const words = { full: inWords, day: dayInWords, time: timeOfDay }[show]
  return <time dateTime={at}>{words(at, timeZone)}</time>
}
