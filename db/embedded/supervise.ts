import { setTimeout as sleep } from 'node:timers/promises'
import { isAlive } from '../../scripts/lib/process-identity.mjs'
import type { Postmaster } from './postmaster.ts'

/** Milliseconds between two looks at the server. */
const LOOK_EVERY = 500
/** Milliseconds before a failed restart is tried again. */
const TRY_AGAIN_AFTER = 5_000

/**
 * Watches a server and starts it again, on the same port, if it ends by itself (out of memory, killed by hand): the
 * web server's connections then find it again. The server may be one this process did not start, so it is looked at
 * rather than waited for.
 * @returns `running` is the server of the moment; `end` ends the watch and gives the last one
 */
export function keepRunning(
  first: Postmaster,
  startAgain: () => Promise<Postmaster>,
): { running: () => Postmaster; end: () => Promise<Postmaster> } {
  let running = first
  let ended = false
  let busy = Promise.resolve()

  const restart = async () => {
    console.error('Postgres ended unexpectedly; starting it again.')
    while (!ended) {
      try {
        running = await startAgain()
        console.error('Postgres is running again.')
        return
      } catch (error) {
        console.error(error instanceof Error ? error.message : error)
        await sleep(TRY_AGAIN_AFTER)
      }
    }
  }

  const timer = setInterval(() => {
    if (isAlive(running.pid)) return
    busy = busy.then(() => (ended || isAlive(running.pid) ? undefined : restart()))
  }, LOOK_EVERY)
  timer.unref()

  return {
    running: () => running,
    end: async () => {
      ended = true
      clearInterval(timer)
      await busy
      return running
    },
  }
}
