import { createHash } from 'node:crypto'
import postgres from 'postgres'
import { Problem } from '../../scripts/lib/problem.mjs'
import { applyMigrations, type Migration, readMigrations } from '../migrate.ts'
import {
  END_OF_ROWS,
  type FileEnd,
  FORMAT,
  type Manifest,
  type Table,
  type TableEnd,
  VERSION,
} from './format.ts'
import { readLines } from './read-lines.ts'
import { suspendRules } from './suspend-rules.ts'
import { listTables, quote } from './tables.ts'

/** Rows are sent to the server in pieces of about this many bytes. */
const PIECE = 65_536

/**
 * Makes the database at the url what the backup says, in one transaction: everything is there and verified, or nothing
 * has changed. The tables are made as they were when the backup was written, filled, and then brought up to date.
 * Throws a `Problem` where the file is damaged or newer than this code, or the database is in use or holds rows that
 * `replace` does not give up.
 */
export async function restoreBackup(
  url: string,
  file: string,
  { replace }: { replace: boolean },
): Promise<{ manifest: Manifest; rows: number }> {
  const sql = postgres(url, { max: 1, onnotice: () => {} })
  const lines = readLines(file)
  try {
    const manifest = readManifest(await readNext(lines, file), file)
    const migrations = readMigrations()
    const rows = await sql.begin(async (tx) => {
      await requireUnused(tx)
      if (!replace) await requireEmpty(tx)
      await rebuild(
        tx,
        migrations.filter(({ folderMillis }) => manifest.migrations.includes(folderMillis)),
      )
      const total = await fill(tx, manifest, lines, file)
      await applyMigrations(tx, migrations)
      return total
    })
    return { manifest, rows }
  } finally {
    await lines.return(undefined)
    await sql.end({ timeout: 5 })
  }
}

function readManifest(line: Buffer, file: string): Manifest {
  const manifest = parse<Manifest>(line, file)
  if (manifest.format !== FORMAT) throw damaged(file)
  const known = readMigrations().map(({ folderMillis }) => folderMillis)
  if (manifest.version > VERSION || manifest.migrations.some((time) => !known.includes(time)))
    throw new Problem(
      `${file} was made by a newer version of Who Says? (${manifest.app}): update this one (\`git pull\`), then restore. Nothing was changed.`,
    )
  return manifest
}

async function requireUnused(tx: postgres.TransactionSql): Promise<void> {
  const [others] = await tx<{ count: number }[]>`
    select count(*)::int as count from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'`
  if (others?.count)
    throw new Problem(
      `The database is in use (${others.count} other connections): stop every web server that uses it, then restore. Nothing was changed.`,
    )
}

async function requireEmpty(tx: postgres.TransactionSql): Promise<void> {
  for (const { schema, name } of await listTables(tx)) {
    const [row] = await tx.unsafe(`select 1 from ${quote(schema, name)} limit 1`)
    if (row)
      throw new Problem(
        'The database holds data already: add --replace to give up all of it for the backup, as in `npm run restore -- <file> --replace`. Nothing was changed.',
      )
  }
}

async function rebuild(tx: postgres.TransactionSql, migrations: Migration[]): Promise<void> {
  await tx`drop schema if exists drizzle cascade`
  await tx`drop schema if exists public cascade`
  await tx`create schema public`
  await tx`grant usage on schema public to public`
  await applyMigrations(tx, migrations)
}

/** Returns how many rows there are. */
async function fill(
  tx: postgres.TransactionSql,
  { tables, sequences }: Manifest,
  lines: AsyncGenerator<Buffer>,
  file: string,
): Promise<number> {
  const everywhere = tables.map(({ schema, name }) => quote(schema, name)).join(', ')
  const resumeRules = await suspendRules(tx)
  await tx.unsafe(`truncate ${everywhere}`)
  let total = 0
  for (const table of tables) {
    const { table: named } = parse<{ table: string }>(await readNext(lines, file), file)
    if (named !== quote(table.schema, table.name)) throw damaged(file)
    total += await copyRows(tx, table, lines, file)
  }
  const end = parse<FileEnd>(await readNext(lines, file), file)
  if (!end.end || end.tables !== tables.length || end.rows !== total) throw damaged(file)
  for (const { schema, name, value } of sequences)
    await tx`select setval(${quote(schema, name)}::regclass, ${value}::bigint)`
  await resumeRules()
  return total
}

async function copyRows(
  tx: postgres.TransactionSql,
  { schema, name, columns }: Table,
  lines: AsyncGenerator<Buffer>,
  file: string,
): Promise<number> {
  const hash = createHash('sha256')
  let rows = 0
  const into = `${quote(schema, name)} (${columns.map((column) => quote(column)).join(', ')})`
  const server = await tx.unsafe(`copy ${into} from stdin`).writable()
  const failed = new Promise<never>((_, reject) => server.once('error', reject))
  failed.catch(() => {})
  let piece: Buffer[] = []
  const send = async () => {
    const bytes = Buffer.concat(piece)
    piece = []
    hash.update(bytes)
    if (!server.write(bytes))
      await Promise.race([failed, new Promise((resolve) => server.once('drain', resolve))])
  }
  for (let size = 0; ; ) {
    const line = await readNext(lines, file)
    if (line.equals(END)) break
    piece.push(line, NEWLINE)
    rows++
    size += line.length
    if (size > PIECE) {
      await send()
      size = 0
    }
  }
  await send()
  await Promise.race([failed, new Promise<void>((resolve) => server.end(resolve))])
  const expected = parse<TableEnd>(await readNext(lines, file), file)
  const [counted] = await tx.unsafe(`select count(*)::int as count from ${quote(schema, name)}`)
  if (expected.rows !== rows || counted?.count !== rows || expected.sha256 !== hash.digest('hex'))
    throw damaged(file)
  return rows
}

const END = Buffer.from(END_OF_ROWS)
const NEWLINE = Buffer.from('\n')

async function readNext(lines: AsyncGenerator<Buffer>, file: string): Promise<Buffer> {
  const { value, done } = await lines.next()
  if (done) throw new Problem(`${file} is cut off: use another copy of the backup. Nothing was changed.`)
  return value
}

function parse<Shape>(line: Buffer, file: string): Shape {
  try {
    return JSON.parse(line.toString())
  } catch {
    throw damaged(file)
  }
}

function damaged(file: string): Problem {
  return new Problem(`${file} is damaged, or no backup of Who Says?: use another copy. Nothing was changed.`)
}
