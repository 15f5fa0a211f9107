import { sql } from 'drizzle-orm'
import type { Tx } from '../client.server.ts'

/**
 * Counts one more try for a key and gives the count in the current window; a window that has ended starts again at one.
 * One statement, so that tries at the same time are all counted.
 */
export async function countTry(tx: Tx, key: string, now: Date, windowSeconds: number): Promise<number> {
  const at = now.toISOString()
  const [row] = await tx.execute<{ count: number }>(sql`
    insert into throttles (key, count, window_ends_at)
    values (${key}, 1, ${at}::timestamptz + make_interval(secs => ${windowSeconds}))
    on conflict (key) do update set
      count = case when throttles.window_ends_at <= ${at}::timestamptz then 1 else throttles.count + 1 end,
      window_ends_at = case when throttles.window_ends_at <= ${at}::timestamptz
        then excluded.window_ends_at else throttles.window_ends_at end
    returning count`)
  return row?.count ?? 1
}

/** How many tries a key has had in the current window. */
export async function findTries(tx: Tx, key: string, now: Date): Promise<number> {
  const [row] = await tx.execute<{ count: number }>(
    sql`select count from throttles where key = ${key} and window_ends_at > ${now.toISOString()}::timestamptz`,
  )
  return row?.count ?? 0
}

export async function clearTries(tx: Tx, key: string): Promise<void> {
  await tx.execute(sql`delete from throttles where key = ${key}`)
}
