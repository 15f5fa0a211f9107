import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import postgres from 'postgres'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { startAttempt } from '#app/flows/start-attempt.server.ts'
import { restoreBackup } from '#db/backup/restore-backup.ts'
import { listTables, quote } from '#db/backup/tables.ts'
import { writeBackup } from '#db/backup/write-backup.ts'
import { type FreshDatabase, freshDatabase } from '#tests/support/database.ts'
import {
  dbViewer,
  makeAssignment,
  makeClass,
  makeSchool,
  makeStudent,
  testNow,
} from '#tests/support/factories.ts'
import { publishSampleLesson, sampleLessonId } from '#tests/support/lesson-fixture.ts'

const about = { app: '0.0.0', now: testNow }
let source: FreshDatabase
let target: FreshDatabase
let folder: string
let file: string

beforeEach(async () => {
  source = await freshDatabase()
  target = await freshDatabase()
  folder = mkdtempSync(join(tmpdir(), 'who-says-backup-'))
  file = join(folder, 'school.backup.gz')
})
afterEach(async () => {
  await source.close()
  await target.close()
  rmSync(folder, { recursive: true, force: true })
})

test('what is restored is what was backed up, row by row, and it goes on working', async () => {
  await fillSchool(source)
  const written = await writeBackup(source.url, file, about)
  const before = await readEverything(source.url)
  await dropConnections(target)
  const { rows } = await restoreBackup(target.url, file, { replace: false })

  expect(written.rows).toBe(rows)
  expect(rows).toBeGreaterThan(10)
  expect(await readEverything(target.url)).toEqual(before)
  await expect(source.db.execute('delete from item_revisions')).rejects.toThrow()
  await expect(target.db.execute('delete from item_revisions')).rejects.toThrow()
  expect(await readRules(target.url)).toEqual(await readRules(source.url))
  await makeSchool(target.db, { name: 'Another' })
})

test('rows with line breaks, tabs, backslashes and every script come back as they were', async () => {
  const odd = 'a\nb\tc\\d\\.\r\n“Київ” 新聞 🗞 \\N'
  await makeSchool(source.db, { name: odd })
  await writeBackup(source.url, file, about)
  await dropConnections(target)
  await restoreBackup(target.url, file, { replace: false })
  const [school] = await target.db.execute<{ name: string }>("select name from schools where kind = 'school'")
  expect(school?.name).toBe(odd)
})

test('a table far larger than what is sent at once comes back whole', async () => {
  await source.db.execute(`insert into throttles (key, count, window_ends_at)
    select repeat(md5(n::text), 20) || n, n, now() from generate_series(1, 20000) n`)
  await makeSchool(source.db)
  const { rows } = await writeBackup(source.url, file, about)
  await dropConnections(target)
  await restoreBackup(target.url, file, { replace: false })
  expect(rows).toBeGreaterThan(20_000)
  expect(await readEverything(target.url)).toEqual(await readEverything(source.url))
})

test('a database with rows in it is left alone unless its rows are given up', async () => {
  await makeSchool(source.db)
  await writeBackup(source.url, file, about)
  await makeSchool(target.db, { name: 'Still here' })
  const before = await readEverything(target.url)
  await dropConnections(target)

  await expect(restoreBackup(target.url, file, { replace: false })).rejects.toThrow('--replace')
  expect(await readEverything(target.url)).toEqual(before)
  await restoreBackup(target.url, file, { replace: true })
  expect(await readEverything(target.url)).toEqual(await readEverything(source.url))
})

test('a database that others are connected to is left alone', async () => {
  await writeBackup(source.url, file, about)
  await target.db.execute('select 1')
  await expect(restoreBackup(target.url, file, { replace: true })).rejects.toThrow('in use')
})

test.each([
  ['cut off', (bytes: Buffer) => bytes.subarray(0, bytes.length - 40), 'cut off'],
  [
    'damaged',
    (bytes: Buffer) => Buffer.from(bytes.map((byte, at) => (at === 200 ? byte ^ 255 : byte))),
    'damaged',
  ],
  [
    'without its last line',
    (bytes: Buffer) => repack(bytes, (text) => text.replace(/\n.*\n$/, '\n')),
    'cut off',
  ],
  [
    'with a changed row',
    (bytes: Buffer) => repack(bytes, (text) => text.replace('\tHill School', '\tHell School')),
    'damaged',
  ],
  ['of something else', () => gzipSync('{"format":"other"}\n'), 'no backup'],
  [
    'newer',
    (bytes: Buffer) => repack(bytes, (text) => text.replace('"migrations":[', '"migrations":[99,')),
    'newer',
  ],
])('a file that is %s changes nothing', async (_what, spoil, message) => {
  await makeSchool(source.db)
  await writeBackup(source.url, file, about)
  writeFileSync(file, spoil(readFileSync(file)))
  await dropConnections(target)
  const before = await readEverything(target.url)
  await expect(restoreBackup(target.url, file, { replace: false })).rejects.toThrow(message)
  expect(await readEverything(target.url)).toEqual(before)
})

async function fillSchool({ db, asViewer }: FreshDatabase): Promise<void> {
  await publishSampleLesson(db)
  const { admin } = await makeSchool(db)
  const classroom = await makeClass(db, admin)
  const student = await makeStudent(db, classroom, { name: 'Zoë' })
  const assignmentId = await makeAssignment(db, admin, classroom, { lessonId: sampleLessonId })
  await asViewer(dbViewer(student), (tx) =>
    startAttempt(tx, student, { of: { assignmentId }, level: 'standard' }, testNow),
  )
}

/** Restoring wants the database for itself; the fixture's pool opens its connections again when they are needed. */
async function dropConnections({ url }: FreshDatabase): Promise<void> {
  await withSql(
    url,
    (sql) => sql`select pg_terminate_backend(pid, 5000) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid()`,
  )
}

function readEverything(url: string): Promise<Record<string, unknown[]>> {
  return withSql(url, async (sql) => {
    const found: Record<string, unknown[]> = {}
    for (const { schema, name } of await listTables(sql))
      found[name] = await sql.unsafe(`select * from ${quote(schema, name)} t order by t::text`)
    return found
  })
}

/** Every reference and trigger, with the way in which it is enforced. */
function readRules(url: string): Promise<unknown> {
  return withSql(
    url,
    (sql) => sql`
      select conrelid::regclass::text as "table", conname::text as name, condeferrable::text as how from pg_constraint where contype = 'f'
      union all
      select tgrelid::regclass::text, tgname::text, tgenabled::text from pg_trigger where not tgisinternal
      order by 1, 2`,
  )
}

async function withSql<Result>(url: string, work: (sql: postgres.Sql) => Promise<Result>): Promise<Result> {
  const sql = postgres(url, { max: 1, onnotice: () => {} })
  try {
    return await work(sql)
  } finally {
    await sql.end({ timeout: 5 })
  }
}

function repack(bytes: Buffer, change: (text: string) => string): Buffer {
  return gzipSync(change(gunzipSync(bytes).toString()))
}
