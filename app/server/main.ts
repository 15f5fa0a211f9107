import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { makeDemoSchool } from '#app/demo/make-demo-school.server.ts'
import { publishContent } from '#app/flows/publish-content.server.ts'
import { connect, readClock } from '#db/client.server.ts'
import { migrate } from '#db/migrate.ts'
import { Problem } from '../../scripts/lib/problem.mjs'
import { withProgress } from '../../scripts/lib/progress.mjs'
import { readEnv } from '../env.server.ts'
import { listNetworkAddresses, requireFreePort, sayPortTaken } from './address.ts'
import { type BootDatabase, openDatabase, requireOnlyStart } from './boot-database.ts'
import { type Serving, serve } from './http.ts'
import { readLessons, sayDemo } from './lessons-and-demo.ts'
import { StopAsked, type StopWatch, watchForStop } from './stop-watch.ts'

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/(.)[\\/]$/, '$1')

/**
 * Milliseconds the web server has to close, since nothing may keep Postgres from stopping. In production longer than it
 * lets requests end; in development Vite waits for helpers that the same Ctrl-C has ended.
 */
const CLOSING_TIME = { production: 7_000, development: 1_000 }

/**
 * Runs *Who Says?* until it is asked to stop: database, migrations, content, web server, in this order, and back in
 * the opposite one. Ends the process with 0 after a stop that was asked for. Throws a `Problem` where a setting, the
 * port or the database stands in the way.
 */
export async function boot({ mode }: { mode: 'production' | 'development' }): Promise<void> {
  const stop = watchForStop()
  const settings = readSettings()
  if (!settings.DATABASE_URL) requireOnlyStart(root)
  await requireFreePort(settings.HOST, settings.PORT)

  const database = await openDatabase(root, settings)
  stop.onForce(database.abandon)
  try {
    // From here on the settings name the database, whoever runs it, and nothing else needs to know.
    process.env.DATABASE_URL = database.url
    process.env.DATABASE_DIRECT_URL = database.directUrl
    await fillDatabase(database, stop)
    const serving = await listen(mode, settings)
    try {
      if (!stop.isAsked()) tellAddress(serving, settings.HOST, database)
      await stop.asked
    } finally {
      await Promise.race([serving.close(), sleep(CLOSING_TIME[mode])])
    }
  } catch (error) {
    if (!(error instanceof StopAsked)) throw error
  } finally {
    await database.close()
  }
  console.log('Stopped.')
  process.exit(stop.exitCode())
}

function readSettings() {
  try {
    return readEnv(process.env)
  } catch (error) {
    throw new Problem(error instanceof Error ? error.message : String(error))
  }
}

async function fillDatabase(database: BootDatabase, stop: StopWatch): Promise<void> {
  stop.check()
  await withProgress('Bringing the database up to date', () => migrate(database.directUrl))
  stop.check()
  const { db, close } = connect(database.directUrl, { max: 2 })
  try {
    await withProgress('Loading texts and lessons', async () =>
      publishContent(db, readLessons(root), await readClock(db)),
    )
    stop.check()
    if (!database.embedded) return
    const demo = await withProgress('Looking after the demo school', async () =>
      makeDemoSchool(db, { always: false }, await readClock(db)),
    )
    if ('signIns' in demo) console.log(sayDemo(demo.signIns))
  } finally {
    await close()
  }
  stop.check()
}

async function listen(
  mode: 'production' | 'development',
  { HOST, PORT }: { HOST: string; PORT: number },
): Promise<Serving> {
  try {
    return await serve(mode)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')
      throw new Problem(sayPortTaken(HOST, PORT))
    throw error
  }
}

function tellAddress(serving: Serving, host: string, database: BootDatabase): void {
  database.announce(serving.url)
  const others = listNetworkAddresses(host, serving.url)
  console.log(`\nWho Says? is ready: ${serving.url}`)
  if (others.length) console.log(`On this network:    ${others.join('  ')}`)
  if (database.dataFolder) console.log(`The data is in      ${database.dataFolder}`)
  console.log('Stop it with Ctrl-C.')
}
