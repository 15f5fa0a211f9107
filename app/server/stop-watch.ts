/** Signals that arrive this soon after the first, in milliseconds, are the same key press: npm passes it on as well. */
const SAME_KEY_PRESS = 500

/** Milliseconds between two looks whether npm is still there. */
const LOOK_FOR_PARENT_EVERY = 1_000

/** What the process knows about being asked to stop. */
export type StopWatch = {
  /** Settles when a stop is asked for. */
  asked: Promise<void>
  isAsked(): boolean
  /** Throws `StopAsked` if a stop was asked for; called between the steps of a start. */
  check(): void
  /** What to do, without waiting for anything, when a second Ctrl-C cuts the stop short. */
  onForce(act: () => void): void
  /** 0 after a stop that somebody asked for, 1 after a fault. */
  exitCode(): number
}

/** Ends a start that is no longer wanted. */
export class StopAsked extends Error {}

/**
 * Watches for Ctrl-C, a closed terminal, a stop by the machine, and faults nobody caught. The first asks for a stop
 * in order; a second Ctrl-C ends the process at once.
 */
export function watchForStop(): StopWatch {
  let askedAt: number | null = null
  let exitCode = 0
  let force = () => {}
  let settle = () => {}
  const asked = new Promise<void>((resolve) => {
    settle = resolve
  })

  const ask = (sentence: string) => {
    if (askedAt !== null) return
    askedAt = Date.now()
    console.log(sentence)
    settle()
  }
  const onSignal = () => {
    if (askedAt === null)
      return ask('\nStopping: what is under way is finished first. Ctrl-C again stops at once.')
    if (Date.now() - askedAt < SAME_KEY_PRESS) return
    force()
    process.exit(130)
  }
  const onFault = (error: unknown) => {
    console.error(error)
    exitCode = 1
    ask('Stopping, because of the fault above.')
  }

  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, onSignal)
  onLossOfNpm(() => ask('\nStopping: the npm that started this has ended.'))
  process.on('uncaughtException', onFault)
  process.on('unhandledRejection', onFault)
  // After its terminal has closed, writing to it fails; the stop goes on.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})

  return {
    asked,
    isAsked: () => askedAt !== null,
    check: () => {
      if (askedAt !== null) throw new StopAsked()
    },
    onForce: (act) => {
      force = act
    },
    exitCode: () => exitCode,
  }
}

/** The shell that npm puts between itself and this process passes no signal on: it just ends. */
function onLossOfNpm(act: () => void): void {
  if (process.env.npm_lifecycle_event === undefined || process.platform === 'win32') return
  const parent = process.ppid
  setInterval(() => process.ppid !== parent && act(), LOOK_FOR_PARENT_EVERY).unref()
}
