import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import postgres from 'postgres'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { canEnter, chooseAccount, isRoot } from '#db/embedded/account.ts'
import { type Cluster, findRunningCluster, requireNotRunning, startCluster } from '#db/embedded/cluster.ts'
import { findPostmaster } from '#db/embedded/pid-file.ts'
import { choosePlace } from '#db/embedded/place.ts'
import { takeConsoleLines } from '#tests/support/fail-on-console.ts'
import { root as project } from '#tests/support/files.ts'
import { isAlive } from '../../scripts/lib/process-identity.mjs'

let root: string
let running: Cluster | undefined
beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'who-says-cluster-')))
  chmodSync(root, 0o755)
})
afterEach(async () => {
  await running?.stop()
  running = undefined
  const { home } = choosePlace(root)
  if (dirname(home) === '/var/lib/who-says') rmSync(home, { recursive: true, force: true })
  rmSync(root, { recursive: true, force: true })
})

async function start(): Promise<Cluster> {
  running = await startCluster(root)
  return running
}

async function stop(): Promise<void> {
  await running?.stop()
  running = undefined
}

async function ask<Row extends object>(url: string, query: string): Promise<Row | undefined> {
  const sql = postgres(url, { max: 1, onnotice: () => {} })
  try {
    const [row] = await sql.unsafe<Row[]>(query)
    return row
  } finally {
    await sql.end({ timeout: 5 })
  }
}

async function until(holds: () => unknown): Promise<void> {
  for (let tries = 0; !holds() && tries < 200; tries++) await sleep(50)
  expect(holds()).toBeTruthy()
}

/** Runs code in a process of its own until it says `up`; the code can use what `imports` names. */
async function startElsewhere(imports: string, code: string): Promise<ChildProcess> {
  const program = `${imports}\n${code}\nconsole.log('up'); setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', program], {
    cwd: project,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  for await (const data of child.stdout) {
    said += data
    if (said.includes('up\n')) break
  }
  return child
}

test('text is UTF-8 and sorts alike everywhere, whatever the shell speaks', async () => {
  const { url } = await start()
  expect(
    await ask(
      url,
      `select pg_encoding_to_char(encoding) as encoding, datlocprovider::text as provider, datlocale as locale
      from pg_database where datname = current_database()`,
    ),
  ).toEqual({ encoding: 'UTF8', provider: 'b', locale: 'C.UTF-8' })
})

test('a second start finds everything as it was', async () => {
  const first = await start()
  await ask(first.url, 'create table kept as select 42 as answer')
  await stop()
  const second = await start()
  expect(await ask(second.url, 'select answer from kept')).toEqual({ answer: 42 })
})

test('while one start runs, another says so and where', async () => {
  const cluster = await start()
  expect(() => requireNotRunning(root)).toThrow('Another command is using')
  cluster.announce('http://localhost:3999')
  await expect(startCluster(root)).rejects.toThrow('already running in this folder, at http://localhost:3999')
  expect(findRunningCluster(root)).toEqual({ url: cluster.url, address: 'http://localhost:3999' })
  await stop()
  expect(() => requireNotRunning(root)).not.toThrow()
  expect(findRunningCluster(root)).toBeNull()
})

test('a server that is killed is started again at the same address', async () => {
  const { url } = await start()
  await ask(url, 'create table kept as select 42 as answer')
  const killed = findPostmaster(choosePlace(root).data)
  process.kill(killed?.pid ?? 0, 'SIGKILL')
  await until(() => {
    const found = findPostmaster(choosePlace(root).data)
    return found?.ready && found.pid !== killed?.pid
  })
  expect(await ask(url, 'select answer from kept')).toEqual({ answer: 42 })
  await until(() => findPostmaster(choosePlace(root).data)?.ready)
  await stop()
  expect(takeConsoleLines()).toEqual([
    'Postgres ended unexpectedly; starting it again.',
    'Postgres is running again.',
  ])
})

test('a server left alive by a start that was killed is taken over, and stopped in the end', async () => {
  const child = await startElsewhere(
    "import { startCluster } from './db/embedded/cluster.ts'",
    `await startCluster(${JSON.stringify(root)})`,
  )
  child.kill('SIGKILL')
  await once(child, 'exit')
  const left = findPostmaster(choosePlace(root).data)
  const { url } = await start()
  expect(left?.pid).toBeGreaterThan(0)
  expect(findPostmaster(choosePlace(root).data)?.pid).toBe(left?.pid)
  expect(await ask(url, 'select 1 as one')).toEqual({ one: 1 })
  await stop()
  expect(isAlive(left?.pid ?? 0)).toBe(false)
})

test('a start after everything was killed recovers', async () => {
  const child = await startElsewhere(
    "import { startCluster } from './db/embedded/cluster.ts'",
    `await startCluster(${JSON.stringify(root)})`,
  )
  child.kill('SIGKILL')
  await once(child, 'exit')
  process.kill(-(findPostmaster(choosePlace(root).data)?.pid ?? 0), 'SIGKILL')
  const { url } = await start()
  expect(await ask(url, 'select 1 as one')).toEqual({ one: 1 })
})

test('the folder of another major version is left alone, and the way across is named', async () => {
  await start()
  await stop()
  const file = join(choosePlace(root).data, 'PG_VERSION')
  const before = readFileSync(file, 'utf8')
  writeFileSync(file, '12\n')
  await expect(startCluster(root)).rejects.toThrow(
    /made by Postgres 12, .* Postgres \d+: run `npm run backup`/,
  )
  writeFileSync(file, before)
  await start()
})

test('a missing password file is told, with what to do', async () => {
  await start()
  await stop()
  rmSync(choosePlace(root).passwordFile)
  await expect(startCluster(root)).rejects.toThrow('password file')
})

test('a cluster for tests ends with the process that started it, even if that is killed', async () => {
  const note = join(root, 'note')
  const child = await startElsewhere(
    "import { startThrowawayCluster } from './db/embedded/throwaway.ts'\nimport { writeFileSync } from 'node:fs'",
    `writeFileSync(${JSON.stringify(note)}, (await startThrowawayCluster()).url)`,
  )
  const url = readFileSync(note, 'utf8')
  const told = await ask<{ data: string }>(url, "select current_setting('data_directory') as data")
  const server = findPostmaster(told?.data ?? '')
  expect(isAlive(server?.pid ?? 0)).toBe(true)
  child.kill('SIGKILL')
  await until(() => !isAlive(server?.pid ?? 0) && !existsSync(dirname(told?.data ?? '')))
})

// An ordinary user cannot try this: it is about what root does for another account.
if (isRoot())
  test('in a folder that only root may enter, the cluster lives outside it', async () => {
    chmodSync(root, 0o700)
    const { url, dataFolder } = await start()
    expect(canEnter(chooseAccount(), root)).toBe(false)
    expect(dataFolder).toMatch(/^\/var\/lib\/who-says\/[0-9a-f]{16}\/postgres$/)
    await ask(url, 'create table kept as select 42 as answer')
    await stop()
    chmodSync(root, 0o755)
    expect(await ask((await start()).url, 'select answer from kept')).toEqual({ answer: 42 })
  })
