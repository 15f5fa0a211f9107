import { publishContent } from '#app/flows/publish-content.server.ts'
import { connect, readClock } from '#db/client.server.ts'
import { startThrowawayCluster } from '#db/embedded/throwaway.ts'
import { migrate } from '#db/migrate.ts'
import { ensureBuilt } from '../built.ts'
import { inServer, withDatabase } from '../template-database.ts'
import { prepareBrowser } from './browser.ts'
import { readLessons } from './lessons.ts'
import { publishFacts } from './site.ts'

const template = 'who_says_e2e_template'

/** Before the first test: a browser, the app built, a throwaway Postgres, and in it a template with the lessons. */
export default async function setUp(): Promise<() => Promise<void>> {
  await prepareBrowser()
  ensureBuilt()
  const cluster = await startThrowawayCluster()
  try {
    await inServer(cluster.url, (sql) => sql.unsafe(`create database ${template}`))
    const url = withDatabase(cluster.url, template)
    await migrate(url)
    const { db, close } = connect(url, { max: 1 })
    await publishContent(db, readLessons(), await readClock(db))
    await close()
  } catch (error) {
    await cluster.stop()
    throw error
  }
  publishFacts({ server: cluster.url, template })
  return cluster.stop
}
