import { fileURLToPath } from 'node:url'
import { readMigrationFiles } from 'drizzle-orm/migrator'
import postgres from 'postgres'
import { Problem } from '../scripts/lib/problem.mjs'

/** One migration of db/migrations. */
export type Migration = ReturnType<typeof readMigrationFiles>[number]

/** Held while migrations run, so that of several starting servers one does the work. Any number, the same everywhere. */
const LOCK = 5_724_211

/**
 * Brings the database at the url up to date, as the user named there, who then owns what is made. Runs all that is
 * missing in one transaction: all of it holds, or none. Throws a `Problem` where the database is newer than this code.
 * @returns how many migrations ran
 */
export async function migrate(url: string): Promise<number> {
  const sql = postgres(url, { max: 1, onnotice: () => {} })
  try {
    return await sql.begin((tx) => applyMigrations(tx, readMigrations()))
  } finally {
    await sql.end({ timeout: 5 })
  }
}

/** The migrations of this version, oldest first. */
export function readMigrations(): Migration[] {
  return readMigrationFiles({ migrationsFolder: fileURLToPath(new URL('migrations', import.meta.url)) })
}

/**
 * Runs those of the migrations that the database has not had. They are recorded where drizzle-kit looks, and told
 * apart by their time. Unlike drizzle's own runner it also runs one that is older than the newest one recorded: two
 * branches that are merged bring such.
 * @returns how many ran
 */
export async function applyMigrations(tx: postgres.TransactionSql, migrations: Migration[]): Promise<number> {
  await tx`select pg_advisory_xact_lock(${LOCK})`
  await tx`create schema if not exists drizzle`
  await tx`create table if not exists drizzle.__drizzle_migrations
    (id serial primary key, hash text not null, created_at bigint)`
  const had = await listApplied(tx)
  const unknown = had.filter((time) => !migrations.some(({ folderMillis }) => folderMillis === time))
  if (unknown.length > 0)
    throw new Problem(
      'The database was last used by a newer version of Who Says?: start that version, or update this one (`git pull`). Nothing was changed.',
    )
  const missing = migrations.filter(({ folderMillis }) => !had.includes(folderMillis))
  for (const { sql: statements, hash, folderMillis } of missing) {
    for (const statement of statements) await tx.unsafe(statement)
    await tx`insert into drizzle.__drizzle_migrations (hash, created_at) values (${hash}, ${folderMillis})`
  }
  return missing.length
}

/** The times of the migrations a database has had, oldest first. */
export async function listApplied(sql: postgres.Sql | postgres.TransactionSql): Promise<number[]> {
  const rows = await sql<{ time: string }[]>`
    select created_at::text as time from drizzle.__drizzle_migrations order by created_at`
  return rows.map(({ time }) => Number(time))
}
