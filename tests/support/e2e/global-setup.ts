import { publishContent } from '#app/flows/publish-content.server.ts'
import { connect, type Db, readClock } from '#db/client.server.ts'
import { startThrowawayCluster } from '#db/embedded/throwaway.ts'
import { migrate } from '#db/migrate.ts'
import { ensureBuilt } from '../built.ts'
import { inServer, withDatabase } from '../template-database.ts'
import { prepareBrowser } from './browser.ts'
import { readLessons } from './lessons.ts'
import { publishFacts } from './site.ts'
import { makeWorld } from './world.ts'

const emptyTemplate = 'who_says_e2e_empty'
const worldTemplate = 'who_says_e2e_world'

/** Before the first test: a browser, the app built, a throwaway Postgres, and in it what sites are copied from. */
export default async function setUp(): Promise<() => Promise<void>> {
  await prepareBrowser()
  ensureBuilt()
  const cluster = await startThrowawayCluster()
  try {
    await inServer(cluster.url, (sql) => sql.unsafe(`create database ${emptyTemplate}`))
    await migrate(withDatabase(cluster.url, emptyTemplate))
    await inDatabase(withDatabase(cluster.url, emptyTemplate), async (db) =>
      publishContent(db, readLessons(), await readClock(db)),
    )
    await inServer(cluster.url, (sql) =>
      sql.unsafe(`create database ${worldTemplate} template ${emptyTemplate}`),
    )
    const world = await inDatabase(withDatabase(cluster.url, worldTemplate), makeWorld)
    publishFacts({ server: cluster.url, emptyTemplate, worldTemplate, world })
  } catch (error) {
    await cluster.stop()
    throw error
  }
  return cluster.stop
}

async function inDatabase<Result>(url: string, work: (db: Db) => Promise<Result>): Promise<Result> {
  const { db, close } = connect(url, { max: 2 })
  try {
    return await work(db)
  } finally {
    await close()
  }
}
