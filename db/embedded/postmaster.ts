import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync, renameSync, statSync } from 'node:fs'
import { createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { Problem } from '../../scripts/lib/problem.mjs'
import { isAlive } from '../../scripts/lib/process-identity.mjs'
import { runAs } from './account.ts'
import type { Binaries } from './binaries.ts'
import { postgresEnvironment } from './environment.ts'
import { sayWhyPostgresFailed } from './failures.ts'
import { clearMisleadingPidFile, readPidFile } from './pid-file.ts'
import type { Place } from './place.ts'

/** A running Postgres server. */
export type Postmaster = { pid: number; port: number }

/** How often a start is tried again: a port taken meanwhile, or a dead server's last processes still going. */
const TRIES = 40
const LARGEST_LOG = 10_000_000

/**
 * Starts the server on 127.0.0.1, in a process group of its own so that Ctrl-C in the terminal does not reach it, and
 * waits until it answers; recovery after a crash may take its time. Throws a `Problem` where it does not start.
 * @param options.port a free one where not given; options.throwaway: fast and careless, for tests
 */
export async function startPostmaster(
  place: Place,
  binaries: Binaries,
  { port, throwaway }: { port?: number; throwaway: boolean },
): Promise<Postmaster> {
  for (let attempt = 1; ; attempt++) {
    clearMisleadingPidFile(place.data)
    const chosen = port ?? (await findFreePort())
    const logBegin = turnLogOver(place.logFile)
    const child = spawnServer(place, binaries, chosen, throwaway)
    if (await isReady(child, place)) return { pid: child.pid ?? 0, port: chosen }

    const said = readFileSync(place.logFile).subarray(logBegin).toString()
    if (attempt >= TRIES || !isWorthAnotherTry(said))
      throw new Problem(sayWhyPostgresFailed('Postgres did not start', said, place))
    await sleep(250)
  }
}

/** Stops a server: its clients are cut off, everything is written, and the next start is quick. */
export async function stopPostmaster({ pid }: { pid: number }): Promise<void> {
  if (await signalAndWait(pid, 'SIGINT', 30_000)) return
  if (await signalAndWait(pid, 'SIGQUIT', 5_000)) return
  await signalAndWait(pid, 'SIGKILL', 5_000)
}

/** Tells a server to end at once and does not wait: nothing committed is lost, but the next start recovers. */
export function quitPostmaster({ pid }: { pid: number }): void {
  try {
    process.kill(pid, 'SIGQUIT')
  } catch {
    // It has ended already.
  }
}

function spawnServer(place: Place, binaries: Binaries, port: number, throwaway: boolean): ChildProcess {
  const settings = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    logging_collector: 'off',
    log_timezone: 'UTC',
    timezone: 'UTC',
    ...(throwaway
      ? { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: 200 }
      : {}),
  }
  const log = openSync(place.logFile, 'a', 0o600)
  const child = spawn(
    binaries.postgres,
    ['-D', place.data, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    {
      cwd: place.data,
      env: postgresEnvironment(),
      detached: true,
      stdio: ['ignore', log, log],
      ...runAs(place.account),
    },
  )
  closeSync(log)
  child.on('error', () => {})
  child.unref()
  return child
}

/** False once the server has given up. */
async function isReady(child: ChildProcess, place: Place): Promise<boolean> {
  while (child.pid !== undefined && child.exitCode === null && child.signalCode === null) {
    const file = readPidFile(place.data)
    if (file?.pid === child.pid && file.ready) return true
    await sleep(25)
  }
  return false
}

function isWorthAnotherTry(said: string): boolean {
  return /Address already in use|is still in use|lock file "postmaster.pid" already exists/.test(said)
}

async function signalAndWait(pid: number, signal: NodeJS.Signals, patience: number): Promise<boolean> {
  try {
    process.kill(pid, signal)
  } catch {
    return true
  }
  const limit = Date.now() + patience
  while (isAlive(pid)) {
    if (Date.now() > limit) return false
    await sleep(20)
  }
  return true
}

function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.on('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      const port = typeof address === 'object' && address ? address.port : 0
      probe.close(() => resolve(port))
    })
  })
}

/** Keeps one older log; returns the present size of the log to be written. */
function turnLogOver(file: string): number {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0
  if (size < LARGEST_LOG) return size
  renameSync(file, `${file}.1`)
  return 0
}
