import type { Place } from './place.ts'

/**
 * The one line that says why a program of Postgres failed and what to do, from what it printed.
 * @param what the step that failed, as the beginning of a sentence
 */
export function sayWhyPostgresFailed(what: string, output: string, place: Place): string {
  if (/no space left on device/i.test(output))
    return `The disk that holds ${place.home} is full: free some space (an empty database takes about 60 MB), then start again. Nothing that was saved is lost.`
  if (/could not look up effective user ID/i.test(output))
    return `${what}: this process's user has no name on this machine. Start as a user listed in /etc/passwd, or set DATABASE_URL.`
  if (
    /could not (create|map|open|get) (shared memory|anonymous shared memory)|could not create semaphores/i.test(
      output,
    )
  )
    return `${what}: the machine has no shared memory left for it. Stop other programs, or give the container more with --shm-size.`
  if (/permission denied/i.test(output))
    return `${what}: permission denied (${lastReason(output)}). ${place.home} must belong to the user who starts Who Says?.`
  return `${what} (${lastReason(output)}). Its log is ${place.logFile}.`
}

/** The last line in which Postgres gave a reason, without time and process id. */
function lastReason(output: string): string {
  const lines = output.split('\n').filter((line) => line.trim())
  const reason =
    lines.findLast((line) => /(FATAL|PANIC|error):/i.test(line)) ?? lines.at(-1) ?? 'no reason given'
  return reason.replace(/^.*?\b(FATAL|PANIC|error):\s*/i, '').trim()
}
