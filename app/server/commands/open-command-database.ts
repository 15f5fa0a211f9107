import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { requireUsableServer } from '#db/check-server.ts'
import { findRunningCluster, startCluster } from '#db/embedded/cluster.ts'
import { choosePlace } from '#db/embedded/place.ts'
import { Problem } from '../../../scripts/lib/problem.mjs'
import { readEnv } from '../../env.server.ts'

/** A database for one command. `url` is not pooled and connects as its owner. */
export type CommandDatabase = { url: string; close(): Promise<void> }

/**
 * The database that *Who Says?* uses here: the one at DATABASE_URL, the embedded one of a server that runs now, or the
 * embedded one started for this command alone. Throws a `Problem` where there is none yet, unless `make` allows it.
 */
export async function openCommandDatabase(root: string, { make = false } = {}): Promise<CommandDatabase> {
  const { DATABASE_URL, DATABASE_DIRECT_URL } = readEnv(process.env)
  const url = DATABASE_DIRECT_URL ?? DATABASE_URL
  if (url) {
    await requireUsableServer(url, DATABASE_DIRECT_URL ? 'DATABASE_DIRECT_URL' : 'DATABASE_URL')
    return { url, close: async () => {} }
  }
  const running = findRunningCluster(root)
  if (running) return { url: running.url, close: async () => {} }
  if (!make && !existsSync(join(choosePlace(root).data, 'PG_VERSION')))
    throw new Problem(
      'There is no database here yet: run `npm start` first, or set DATABASE_URL to the one you mean.',
    )
  const cluster = await startCluster(root)
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(signal, () => {
      cluster.abandon()
      process.exit(130)
    })
  return { url: cluster.url, close: cluster.stop }
}
