import { randomBytes } from 'node:crypto'
import { afterEach, beforeEach, expect, inject, test } from 'vitest'
import { requireUsableServer } from '#db/check-server.ts'
import { applyMigrations, type Migration, migrate, readMigrations } from '#db/migrate.ts'
import { inServer, withDatabase } from '#tests/support/template-database.ts'

let url: string
let name: string
beforeEach(async () => {
  const { server, prefix } = inject('testDatabase')
  name = `${prefix}${randomBytes(5).toString('hex')}`
  await inServer(server, (sql) => sql.unsafe(`create database ${name} template template0 encoding 'UTF8'`))
  url = withDatabase(server, name)
})
afterEach(() =>
  inServer(inject('testDatabase').server, (sql) => sql.unsafe(`drop database ${name} with (force)`)),
)

test('of several servers that start at once, one migrates and the others wait', async () => {
  const ran = await Promise.all([migrate(url), migrate(url), migrate(url)])
  expect(ran.toSorted((a, b) => a - b)).toEqual([0, 0, readMigrations().length])
})

test('a database that a newer version has used is refused and left alone', async () => {
  await migrate(url)
  await inServer(
    url,
    (sql) => sql`insert into drizzle.__drizzle_migrations (hash, created_at) values ('later', 9999999999999)`,
  )
  await expect(migrate(url)).rejects.toThrow('newer version of Who Says?')
})

test('a migration that was merged late runs, though newer ones have run', async () => {
  const [early, late] = [1_000, 2_000].map((time) => ({
    sql: [`create table made_at_${time} ()`],
    bps: true,
    folderMillis: time,
    hash: String(time),
  }))
  if (!early || !late) throw new Error('two migrations are needed')
  const run = (migrations: Migration[]) =>
    inServer(url, (sql) => sql.begin((tx) => applyMigrations(tx, migrations)))
  expect(await run([late])).toBe(1)
  expect(await run([early, late])).toBe(1)
  expect(await run([early, late])).toBe(0)
})

test('a server that does not hold UTF-8 is refused with the way to mend it', async () => {
  const { server, prefix } = inject('testDatabase')
  const other = `${prefix}ascii`
  await inServer(server, (sql) =>
    sql.unsafe(`create database ${other} template template0 encoding 'SQL_ASCII' locale 'C'`),
  )
  await expect(requireUsableServer(withDatabase(server, other), 'DATABASE_URL')).rejects.toThrow(
    'DATABASE_URL leads to a database in SQL_ASCII',
  )
})

test.each([
  ['nonsense', 'is not an address of a database'],
  ['postgres://a:secret@127.0.0.1:1/b', 'nothing listens at 127.0.0.1:1'],
  ['postgres://a:secret@nowhere.invalid/b', 'no machine has that name'],
])('%s is told in one line, without its password', async (address, part) => {
  const error = await requireUsableServer(address, 'DATABASE_URL').catch((reason: Error) => reason)
  expect(String(error)).toContain(part)
  expect(String(error)).not.toContain('secret')
  expect(String(error)).not.toContain('\n')
})

test('a database that does not exist and a wrong password are told apart', async () => {
  const { server } = inject('testDatabase')
  await expect(requireUsableServer(withDatabase(server, 'not_there'), 'DATABASE_URL')).rejects.toThrow(
    'does not exist there',
  )
})
