import { requireUsableServer } from '#db/check-server.ts'
import { requireNotRunning, startCluster } from '#db/embedded/cluster.ts'
import { withProgress } from '../../scripts/lib/progress.mjs'

/** The database of this start, whoever runs it. */
export type BootDatabase = {
  url: string
  /** Not pooled: for migrations, LISTEN and jobs. */
  directUrl: string
  embedded: boolean
  /** Where the data is, if this start runs the database. */
  dataFolder: string | null
  announce(address: string): void
  close(): Promise<void>
  /** Ends an embedded server without waiting for it; nothing committed is lost. */
  abandon(): void
}

/** Throws a `Problem` where another start of this checkout is running its embedded database. */
export function requireOnlyStart(root: string): void {
  requireNotRunning(root)
}

/**
 * The database at DATABASE_URL, or this checkout's own, started. Throws a `Problem` where it does not answer, is older
 * than Postgres 15 or does not hold UTF-8.
 */
export async function openDatabase(
  root: string,
  settings: { DATABASE_URL?: string; DATABASE_DIRECT_URL?: string },
): Promise<BootDatabase> {
  const { DATABASE_URL: url, DATABASE_DIRECT_URL: directUrl = url } = settings
  if (url && directUrl) {
    await withProgress('Looking for the database', async () => {
      await requireUsableServer(url, 'DATABASE_URL')
      if (directUrl !== url) await requireUsableServer(directUrl, 'DATABASE_DIRECT_URL')
    })
    const nothing = () => {}
    return {
      url,
      directUrl,
      embedded: false,
      dataFolder: null,
      announce: nothing,
      close: async () => {},
      abandon: nothing,
    }
  }
  const cluster = await startCluster(root)
  return {
    url: cluster.url,
    directUrl: cluster.url,
    embedded: true,
    dataFolder: cluster.dataFolder,
    announce: cluster.announce,
    close: cluster.stop,
    abandon: cluster.abandon,
  }
}
