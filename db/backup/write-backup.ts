import { createHash } from 'node:crypto'
import { open, rename, rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import postgres from 'postgres'
import { listApplied } from '../migrate.ts'
import {
  END_OF_ROWS,
  type FileEnd,
  FORMAT,
  type Manifest,
  type Table,
  type TableEnd,
  VERSION,
} from './format.ts'
import { listSequences, listTables, quote } from './tables.ts'

/**
 * Writes everything in the database at the url, as it is at one moment, while others go on using it. The file appears
 * under its name only when it is whole and on the disk, and only its owner can read it. The url's user must be able to
 * read every row.
 * @param file must not exist
 * @param about app: this version of *Who Says?*; now: what the file says about when it was made
 */
export async function writeBackup(
  url: string,
  file: string,
  about: { app: string; now: Date },
): Promise<{ tables: number; rows: number }> {
  const sql = postgres(url, { max: 1, onnotice: () => {} })
  const unfinished = `${file}.part`
  const end: FileEnd = { end: true, tables: 0, rows: 0 }
  try {
    const handle = await open(unfinished, 'w', 0o600)
    await sql.begin('isolation level repeatable read read only', async (tx) => {
      const lines = Readable.from(writeLines(tx, about, end))
      await pipeline(lines, createGzip(), handle.createWriteStream({ flush: true }))
    })
    await rename(unfinished, file)
    return end
  } catch (error) {
    await rm(unfinished, { force: true })
    throw error
  } finally {
    await sql.end({ timeout: 5 })
  }
}

async function* writeLines(
  tx: postgres.TransactionSql,
  { app, now }: { app: string; now: Date },
  end: FileEnd,
): AsyncGenerator<string | Buffer> {
  // Where a row-level rule would hide rows, Postgres then refuses rather than leave them out.
  await tx`set local row_security = off`
  const [server] = await tx<{ version: string }[]>`select current_setting('server_version_num') as version`
  const manifest: Manifest = {
    format: FORMAT,
    version: VERSION,
    app,
    madeAt: now.toISOString(),
    postgres: Number(server?.version),
    migrations: await listApplied(tx),
    tables: await listTables(tx),
    sequences: await listSequences(tx),
  }
  yield line(manifest)
  for (const table of manifest.tables) {
    yield line({ table: quote(table.schema, table.name) })
    end.rows += yield* writeRows(tx, table)
    end.tables++
  }
  yield line(end)
}

async function* writeRows(
  tx: postgres.TransactionSql,
  table: Table,
): AsyncGenerator<string | Buffer, number> {
  const hash = createHash('sha256')
  let rows = 0
  const columns = table.columns.map((column) => quote(column)).join(', ')
  const copy = tx.unsafe(`copy ${quote(table.schema, table.name)} (${columns}) to stdout`)
  const stream = await copy.readable()
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    hash.update(chunk)
    rows += countNewlines(chunk)
    yield chunk
  }
  // The driver pauses the connection while the stream is full, and goes on when the stream asks for more. A stream
  // that ended while full never asks again: without this the next statement would wait for ever.
  stream._read(0)
  const end: TableEnd = { rows, sha256: hash.digest('hex') }
  yield `${END_OF_ROWS}\n${line(end)}`
  return rows
}

function countNewlines(chunk: Buffer): number {
  let count = 0
  for (let at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, at + 1)) count++
  return count
}

function line(value: unknown): string {
  return `${JSON.stringify(value)}\n`
}
