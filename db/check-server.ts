import postgres from 'postgres'
import { Problem } from '../scripts/lib/problem.mjs'

/** The oldest Postgres that *Who Says?* runs on. */
const OLDEST = 15

/** Seconds that a server may take to answer. */
const PATIENCE = 10

/**
 * Throws a `Problem` unless a Postgres that *Who Says?* can use answers at the url.
 * @param setting the name of the setting that holds the url, for the message; the url itself holds a password
 */
export async function requireUsableServer(url: string, setting: string): Promise<void> {
  const { version, encoding } = await askServer(url, setting)
  if (version < OLDEST * 10_000)
    throw new Problem(
      `${setting} leads to Postgres ${Math.trunc(version / 10_000)}: Who Says? needs Postgres ${OLDEST} or newer.`,
    )
  if (encoding !== 'UTF8')
    throw new Problem(
      `${setting} leads to a database in ${encoding}: make one in UTF-8 with \`CREATE DATABASE who_says ENCODING 'UTF8' TEMPLATE template0\`.`,
    )
}

async function askServer(url: string, setting: string): Promise<{ version: number; encoding: string }> {
  let sql: postgres.Sql | undefined
  try {
    sql = postgres(url, { max: 1, prepare: false, connect_timeout: PATIENCE, onnotice: () => {} })
    const [row] = await sql<{ version: string; encoding: string }[]>`
      select current_setting('server_version_num') as version, current_setting('server_encoding') as encoding`
    return { version: Number(row?.version), encoding: row?.encoding ?? '' }
  } catch (error) {
    throw new Problem(sayWhyNoAnswer(error, setting))
  } finally {
    await sql?.end({ timeout: 1 })
  }
}

function sayWhyNoAnswer(error: unknown, setting: string): string {
  const { code, message, address, port } = error as NodeJS.ErrnoException & {
    address?: string
    port?: number
  }
  const unset = setting === 'DATABASE_URL' ? ', or unset it to use the built-in database' : ''
  const repair = `start that Postgres, or correct ${setting}${unset}`
  const place = address ? ` at ${address}${port ? `:${port}` : ''}` : ''
  switch (code) {
    case 'ERR_INVALID_URL':
      return `${setting} is not an address of a database: write it like postgres://user:password@host:5432/who_says${unset}.`
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `${setting} does not answer (no machine has that name): ${repair}.`
    case 'ECONNREFUSED':
      return `${setting} does not answer (nothing listens${place}): ${repair}.`
    case 'CONNECT_TIMEOUT':
      return `${setting} does not answer${place} (nothing within ${PATIENCE} seconds): ${repair}.`
    case '28P01':
    case '28000':
      return `${setting} is refused by its server (user or password is wrong): correct it${unset}.`
    case '3D000':
      return `${setting} names a database that does not exist there: make it with \`createdb\`, or correct ${setting}${unset}.`
    default:
      return `${setting} does not answer${place} (${code ?? message}): ${repair}.`
  }
}
