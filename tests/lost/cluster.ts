import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { canEnter, chooseAccount, isRoot } from '#db/embedded/account.ts'
import { prepareBinaries } from '#db/embedded/binaries.ts'
import { createDatabaseIfMissing, urlOf } from '#db/embedded/cluster.ts'
import { initializeIfMissing, readPassword } from '#db/embedded/initialize.ts'
import { layOut } from '#db/embedded/place.ts'
import { startPostmaster } from '#db/embedded/postmaster.ts'

/** A cluster with the settings of a real one, that can be killed and started again on what is left. */
export type KillableCluster = {
  url: string
  /** Ends every process of Postgres at once, without a word: SIGKILL. */
  kill(): void
  restart(): Promise<void>
  remove(): Promise<void>
}

/** Unlike a throwaway cluster it waits for the disk, as a school's does. Its folder goes when this process ends. */
export async function startKillableCluster(): Promise<KillableCluster> {
  const account = isRoot() ? chooseAccount() : null
  const folder = [tmpdir(), '/tmp', '/var/tmp'].find((each) => !account || canEnter(account, each)) ?? '/tmp'
  const home = mkdtempSync(join(folder, 'who-says-lost-'))
  chmodSync(home, 0o711)
  const watchdog = startWatchdog(home)
  const place = layOut(home, account)
  const binaries = await prepareBinaries(place)
  await initializeIfMissing(place, binaries, false)
  let running = await startPostmaster(place, binaries, { throwaway: false })
  const password = readPassword(place)
  await createDatabaseIfMissing(urlOf(running, password, 'postgres'))
  return {
    url: urlOf(running, password, 'who_says'),
    // The server leads a process group of its own: all its children end with it.
    kill: () => process.kill(-running.pid, 'SIGKILL'),
    async restart() {
      running = await startPostmaster(place, binaries, { port: running.port, throwaway: false })
    },
    async remove() {
      const gone = once(watchdog, 'exit')
      watchdog.ref()
      watchdog.stdin?.end()
      await gone
    },
  }
}

/** Ends the server and removes its folder when this process ends, however it ends. */
function startWatchdog(home: string): ChildProcess {
  const program = fileURLToPath(new URL('../../db/embedded/watchdog.mjs', import.meta.url))
  const stdio = ['pipe', 'ignore', 'ignore'] as const
  const watchdog = spawn(process.execPath, [program, home], { detached: true, stdio: [...stdio] })
  watchdog.unref()
  return watchdog
}
