import { sql } from 'drizzle-orm'
import { drizzle, type PostgresJsDatabase, type PostgresJsTransaction } from 'drizzle-orm/postgres-js'
import postgres from 'postgres'
import * as accounts from './schema/accounts.ts'
import * as classrooms from './schema/classrooms.ts'
import * as content from './schema/content.ts'
import * as practice from './schema/practice.ts'

const schema = { ...accounts, ...content, ...classrooms, ...practice }
type Schema = typeof schema

export type Db = PostgresJsDatabase<Schema>
export type Tx = Parameters<Parameters<Db['transaction']>[0]>[0] & PostgresJsTransactionMark
type PostgresJsTransactionMark = Pick<PostgresJsTransaction<Schema, never>, 'rollback'>

/** Who is asking, as the database is told: nobody, or a user in a school. */
export type DbViewer = { userId: string; schoolId: string } | null

export type Connection = { db: Db; close(): Promise<void> }

/**
 * Opens a pool. `prepare: false` suits poolers in transaction mode; `DATABASE_PREPARE=true` turns prepared statements on
 * where connections are direct.
 */
export function connect(
  url: string,
  options: { max?: number; prepare?: boolean; onStatement?: (query: string) => void } = {},
): Connection {
  const sql = postgres(url, {
    max: options.max ?? 10,
    prepare: options.prepare ?? false,
    onnotice: () => {},
    connect_timeout: 10,
    debug: options.onStatement ? (_connection, query) => options.onStatement?.(query) : undefined,
  })
  return { db: drizzle(sql, { schema }), close: () => sql.end({ timeout: 5 }) }
}

/**
 * The only way in which requests reach the database: one transaction that takes the web role and says who is asking,
 * both until its end. Row-level rules can therefore be added without touching a query.
 */
export function asViewer<Result>(
  db: Db,
  viewer: DbViewer,
  work: (tx: Tx) => Promise<Result>,
): Promise<Result> {
  return db.transaction(async (tx) => {
    await tx.execute(sql`select set_config('role', 'who_says_web', true),
      set_config('who_says.user_id', ${viewer?.userId ?? ''}, true),
      set_config('who_says.school_id', ${viewer?.schoolId ?? ''}, true)`)
    return work(tx as Tx)
  })
}

/** The database's clock, in UTC: read once per request at the edge and handed to flows. */
export async function readClock(tx: Tx | Db): Promise<Date> {
  const [row] = await tx.execute<{ now: string }>(sql`select now()::text as now`)
  if (!row) throw new Error('the database gave no time')
  return new Date(row.now)
}
