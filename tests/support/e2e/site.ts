import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { connect, type Db } from '#db/client.server.ts'
import { outsideTests } from '../built.ts'
import { root } from '../files.ts'
import { inServer, withDatabase } from '../template-database.ts'
import type { World } from './world.ts'

/** A running *Who Says?* with a database of its own. */
export type Site = {
  url: string
  /** The database as its owner, to set up what a test starts from and to look at what came of it. */
  db: Db
  /** What the server wrote about its own faults since the last call. */
  takeFaults(): string[]
  stop(): Promise<void>
}

/** How the tests reach the server that global setup started; the environment carries it to the workers. */
type Facts = {
  server: string
  /** Migrated, lessons published, nobody registered. */
  emptyTemplate: string
  /** The same with the world in it, of which `world` names the people and things. */
  worldTemplate: string
  world: World
}

export function publishFacts(facts: Facts): void {
  process.env.WHO_SAYS_E2E = JSON.stringify(facts)
}

/** Longest wait for a server to start, in milliseconds. */
const patience = 60_000

/** Starts the built app on a free port, where nobody has registered yet. */
export function startEmptySite(): Promise<Site> {
  return startSite(readFacts().emptyTemplate)
}

/** Starts the built app on a free port, with a school at work. */
export async function startWorldSite(): Promise<{ site: Site; world: World }> {
  const { worldTemplate, world } = readFacts()
  return { site: await startSite(worldTemplate), world }
}

async function startSite(template: string): Promise<Site> {
  const { server } = readFacts()
  const name = `who_says_e2e_${randomBytes(5).toString('hex')}`
  await inServer(server, (sql) => sql.unsafe(`create database ${name} template ${template}`))
  const database = withDatabase(server, name)
  const faults: string[] = []
  const child = spawn(process.execPath, [fileURLToPath(new URL('serve.mjs', import.meta.url))], {
    cwd: root,
    env: {
      ...outsideTests(),
      NODE_ENV: 'production',
      DATABASE_URL: database,
      HOST: '127.0.0.1',
      PORT: '0',
      ORIGIN: '',
    },
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  child.stderr?.on('data', (data) => faults.push(String(data)))
  const url = await addressOf(child, faults)
  const { db, close } = connect(database, { max: 3 })
  return {
    url,
    db,
    takeFaults: () => faults.splice(0),
    async stop() {
      await close()
      await stopChild(child)
      await inServer(server, (sql) => sql.unsafe(`drop database if exists ${name} with (force)`))
    },
  }
}

function readFacts(): Facts {
  const facts = process.env.WHO_SAYS_E2E
  if (!facts)
    throw new Error('global setup has not run: start these tests with `npx playwright test --config …`')
  return JSON.parse(facts)
}

async function addressOf(child: ChildProcess, faults: string[]): Promise<string> {
  let said = ''
  const limit = AbortSignal.timeout(patience)
  return new Promise((resolve, reject) => {
    const fail = () => reject(new Error(`The server did not start:\n${said}${faults.join('')}`))
    child.stdout?.on('data', (data) => {
      said += data
      const url = said.match(/is ready: (\S+)/)?.[1]
      if (url) resolve(url)
    })
    child.once('exit', fail)
    limit.addEventListener('abort', fail)
  })
}

async function stopChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  child.stdin?.end()
  const cut = setTimeout(() => child.kill('SIGKILL'), 15_000)
  await gone
  clearTimeout(cut)
}
