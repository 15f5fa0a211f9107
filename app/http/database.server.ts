import { env } from '#app/env.server.ts'
import { type Connection, connect, type Db } from '#db/client.server.ts'

let open: Connection | undefined

/** The pool of this process, opened at first use. */
export function database(): Db {
  const url = env().DATABASE_URL
  if (!url) throw new Error('DATABASE_URL is not set')
  open ??= connect(url, { prepare: env().DATABASE_PREPARE === 'true' })
  return open.db
}

/** Closes the pool, after the last request. */
export async function closeDatabase(): Promise<void> {
  await open?.close()
  open = undefined
}
