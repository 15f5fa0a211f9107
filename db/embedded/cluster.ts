import { readFileSync, writeFileSync } from 'node:fs'
import postgres from 'postgres'
import { findHolder, tryLock } from '../../scripts/lib/lock-file.mjs'
import { Problem } from '../../scripts/lib/problem.mjs'
import { withProgress } from '../../scripts/lib/progress.mjs'
import { type Binaries, prepareBinaries } from './binaries.ts'
import { initializeIfMissing, OWNER, readPassword } from './initialize.ts'
import { findPostmaster } from './pid-file.ts'
import { choosePlace, makeHome, type Place } from './place.ts'
import { type Postmaster, quitPostmaster, startPostmaster, stopPostmaster } from './postmaster.ts'
import { keepRunning } from './supervise.ts'

/** The one database of a cluster. */
const DATABASE = 'who_says'

/** A running cluster that this process answers for. */
export type Cluster = {
  /** Connects as the owner of the database. */
  url: string
  /** Where the data is, to be told to the people who run the school. */
  dataFolder: string
  /** Tells later starts of the same checkout where this one is reached. */
  announce: (address: string) => void
  /** Stops Postgres and gives the checkout free. */
  stop: () => Promise<void>
  /** Ends Postgres without waiting for it: nothing committed is lost, and the next start recovers. */
  abandon: () => void
}

/**
 * Starts the cluster of a checkout, making it where there is none, and keeps it running until `stop`. A server left
 * alive by a start that was killed is taken over. Throws a `Problem` where another start is running, or Postgres cannot.
 * @param root the checkout's folder, without symbolic links
 */
export async function startCluster(root: string): Promise<Cluster> {
  const place = choosePlace(root)
  makeHome(place)
  const { lock, holder } = tryLock(place.lockFile)
  if (!lock) throw new Problem(sayAlreadyRunning(holder))
  try {
    const binaries = await prepareBinaries(place)
    await withProgress('Setting up the database', () => initializeIfMissing(place, binaries, false))
    const password = readPassword(place)
    const running = await withProgress('Starting the database', () => adoptOrStart(place, binaries))
    await createDatabaseIfMissing(urlOf(running, password, 'postgres'))
    const supervisor = keepRunning(running, () =>
      startPostmaster(place, binaries, { port: running.port, throwaway: false }),
    )
    return {
      url: urlOf(running, password, DATABASE),
      dataFolder: place.data,
      announce: lock.note,
      stop: async () => {
        await stopPostmaster(await supervisor.end())
        lock.release()
      },
      abandon: () => quitPostmaster(supervisor.running()),
    }
  } catch (error) {
    lock.release()
    throw error
  }
}

/** Throws a `Problem` where another process is running the cluster of this checkout. */
export function requireNotRunning(root: string): void {
  const holder = findHolder(choosePlace(root).lockFile)
  if (holder) throw new Problem(sayAlreadyRunning(holder))
}

/** The url of a checkout's cluster if a server of *Who Says?* is running it at this moment, or null. */
export function findRunningCluster(root: string): { url: string; address: string } | null {
  const place = choosePlace(root)
  const holder = findHolder(place.lockFile)
  const running = holder ? findPostmaster(place.data) : null
  if (!holder || !running?.ready) return null
  return { url: urlOf(running, readPassword(place), DATABASE), address: holder.note }
}

/** How a url for a cluster on this machine is written. */
export function urlOf({ port }: Pick<Postmaster, 'port'>, password: string, database: string): string {
  return `postgres://${OWNER}:${password}@127.0.0.1:${port}/${database}`
}

/** Makes the database *Who Says?* lives in. */
export async function createDatabaseIfMissing(url: string): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => {} })
  try {
    const [present] = await sql`select 1 from pg_database where datname = ${DATABASE}`
    if (!present) await sql.unsafe(`create database ${DATABASE}`)
  } finally {
    await sql.end({ timeout: 5 })
  }
}

function sayAlreadyRunning(holder: { pid: number; note: string }): string {
  return holder.note
    ? `Who Says? is already running in this folder, at ${holder.note} (process ${holder.pid}): open that address, or stop it there with Ctrl-C first.`
    : `Another command is using this folder's database (process ${holder.pid}): wait until it is ready, or stop it there with Ctrl-C first.`
}

/** A living server is taken over only if it runs the programs installed now: others may have been deleted under it. */
async function adoptOrStart(place: Place, binaries: Binaries): Promise<Postmaster> {
  const left = findPostmaster(place.data)
  if (left?.ready && readIdentity(place) === binaries.identity) return left
  if (left) await stopPostmaster(left)
  writeFileSync(place.stateFile, JSON.stringify({ binaries: binaries.identity }), { mode: 0o600 })
  return startPostmaster(place, binaries, { throwaway: false })
}

function readIdentity(place: Place): string | null {
  try {
    return JSON.parse(readFileSync(place.stateFile, 'utf8')).binaries
  } catch {
    return null
  }
}
