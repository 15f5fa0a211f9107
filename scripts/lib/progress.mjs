/** Milliseconds after which a step that is still running is announced. */
const ANNOUNCE_AFTER = 1_500
/** Milliseconds between signs of life where the output is not a terminal. */
const REMIND_EVERY = 10_000

/**
 * Runs one step. Steps that last are announced with a running count of seconds, and closed with the time they took;
 * steps that are quick stay silent.
 * @template T
 * @param {string} label what is being done, as in "Installing packages"
 * @param {() => Promise<T>} step
 * @param {{ announceAfter?: number, quietEnd?: boolean }} [options] quietEnd: the caller says how it went
 * @returns {Promise<T>}
 */
export async function withProgress(label, step, { announceAfter = ANNOUNCE_AFTER, quietEnd = false } = {}) {
  const startedAt = Date.now()
  const seconds = () => Math.round((Date.now() - startedAt) / 1000)
  const terminal = process.stdout.isTTY === true
  let announced = false
  let ticker

  const announce = () => {
    announced = true
    if (!terminal) {
      console.log(`${label} …`)
      ticker = setInterval(() => console.log(`${label} … still at it after ${seconds()} s`), REMIND_EVERY)
      return
    }
    const draw = () => process.stdout.write(`\r\x1b[2K${label} … ${seconds()} s`)
    draw()
    ticker = setInterval(draw, 1_000)
  }

  const waiting = setTimeout(announce, announceAfter)
  const finish = (/** @type {string} */ how) => {
    clearTimeout(waiting)
    clearInterval(ticker)
    if (!announced) return
    if (terminal) process.stdout.write('\r\x1b[2K')
    if (!quietEnd) console.log(`${label}: ${how} (${seconds()} s)`)
  }

  try {
    const result = await step()
    finish('done')
    return result
  } catch (error) {
    finish('failed')
    throw error
  }
}
