import { spawnSync } from 'node:child_process'
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { root } from '#tests/support/files.ts'

/** What drizzle-kit may write to: a copy, so that no test run ever changes the checkout. */
const copy = mkdtempSync(join(tmpdir(), 'who-says-migrations-'))
mkdirSync(join(copy, 'db'))
for (const path of ['db/schema', 'db/migrations', 'drizzle.config.ts', 'package.json'])
  cpSync(join(root, path), join(copy, path), { recursive: true })
symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction')
afterAll(() => rmSync(copy, { recursive: true, force: true }))

function drizzleKit(...args: string[]): { status: number | null; output: string } {
  const program = join(root, 'node_modules/drizzle-kit/bin.cjs')
  const run = spawnSync(process.execPath, [program, ...args], { cwd: copy, encoding: 'utf8' })
  return { status: run.status, output: run.stdout + run.stderr }
}

function listMigrations(): string[] {
  return readdirSync(join(copy, 'db/migrations'), { recursive: true, encoding: 'utf8' }).sort()
}

test('each migration of the journal is younger than the one before it', () => {
  const journal: { entries: { idx: number; when: number; tag: string }[] } = JSON.parse(
    readFileSync(join(root, 'db/migrations/meta/_journal.json'), 'utf8'),
  )
  const times = journal.entries.map(({ when }) => when)
  expect(times.length).toBeGreaterThan(0)
  expect(times).toEqual([...new Set(times)].sort((one, other) => one - other))
  expect(journal.entries.map(({ idx }) => idx)).toEqual(times.map((_, index) => index))
})

test('every migration file is in the journal, and the other way round', () => {
  const journal: { entries: { tag: string }[] } = JSON.parse(
    readFileSync(join(root, 'db/migrations/meta/_journal.json'), 'utf8'),
  )
  const files = readdirSync(join(root, 'db/migrations')).filter((name) => name.endsWith('.sql'))
  expect(files.sort()).toEqual(journal.entries.map(({ tag }) => `${tag}.sql`).sort())
})

test('drizzle-kit finds the migrations consistent', { timeout: 60_000 }, () => {
  const { status, output } = drizzleKit('check')
  expect(status, output).toBe(0)
})

test('the schema has no change that a migration lacks, and one that it had would be seen', {
  timeout: 60_000,
}, () => {
  const before = listMigrations()
  const unchanged = drizzleKit('generate')
  // drizzle-kit ends with 0 whether or not it wrote something: only the files tell.
  expect(listMigrations(), unchanged.output).toEqual(before)

  appendFileSync(
    join(copy, 'db/schema/accounts.ts'),
    "\nexport const planted = pgTable('planted', { id: uuid('id') })\n",
  )
  const changed = drizzleKit('generate')
  expect(listMigrations().length, changed.output).toBe(before.length + 2)
})
