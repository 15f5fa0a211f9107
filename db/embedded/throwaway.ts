import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Problem } from '../../scripts/lib/problem.mjs'
import { type Account, canEnter, chooseAccount, isRoot } from './account.ts'
import { prepareBinaries } from './binaries.ts'
import { createDatabaseIfMissing, urlOf } from './cluster.ts'
import { initializeIfMissing, readPassword } from './initialize.ts'
import { layOut } from './place.ts'
import { startPostmaster } from './postmaster.ts'

/** A cluster for tests. `url` connects as its owner to an empty database. */
export type ThrowawayCluster = { url: string; stop: () => Promise<void> }

/**
 * Starts a cluster that keeps nothing: in a temporary folder, without waiting for the disk. It ends, and its folder
 * goes, when `stop` is called or when this process ends in whatever way, `kill -9` included.
 */
export async function startThrowawayCluster(): Promise<ThrowawayCluster> {
  const account = isRoot() ? chooseAccount() : null
  const home = mkdtempSync(join(findTemporaryFolder(account), 'who-says-test-'))
  chmodSync(home, 0o711)
  const watchdog = startWatchdog(home)
  try {
    const place = layOut(home, account)
    const binaries = await prepareBinaries(place)
    await initializeIfMissing(place, binaries, true)
    const { port } = await startPostmaster(place, binaries, { throwaway: true })
    const password = readPassword(place)
    await createDatabaseIfMissing(urlOf({ port }, password, 'postgres'))
    return { url: urlOf({ port }, password, 'who_says'), stop: () => end(watchdog) }
  } catch (error) {
    await end(watchdog)
    throw error
  }
}

function findTemporaryFolder(account: Account | null): string {
  const folder = [tmpdir(), '/tmp', '/var/tmp'].find((candidate) => !account || canEnter(account, candidate))
  if (folder) return folder
  throw new Problem(`The user ${account?.name} can enter no temporary folder: set TMPDIR to one that it can.`)
}

/** The watchdog lives in a process group of its own and acts when its input, held open by this process, closes. */
function startWatchdog(home: string): ChildProcess {
  const program = fileURLToPath(new URL('watchdog.mjs', import.meta.url))
  const watchdog = spawn(process.execPath, [program, home], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  watchdog.unref()
  return watchdog
}

async function end(watchdog: ChildProcess): Promise<void> {
  if (watchdog.exitCode !== null) return
  watchdog.ref()
  const gone = once(watchdog, 'exit')
  watchdog.stdin?.end()
  await gone
}
