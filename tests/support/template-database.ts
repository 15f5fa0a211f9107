import { randomBytes } from 'node:crypto'
import postgres from 'postgres'
import type { TestProject } from 'vitest/node'
import { startThrowawayCluster } from '#db/embedded/throwaway.ts'
import { migrate } from '#db/migrate.ts'

declare module 'vitest' {
  // biome-ignore lint/style/useConsistentTypeDefinitions: Vitest's own interface is added to, which a type cannot do.
  export interface ProvidedContext {
    /** Where `freshDatabase` finds its template; see `template-database.ts`. */
    testDatabase: TestDatabaseFacts
  }
}

/** `server` connects to the server as a user who may create databases; every name of this run begins with `prefix`. */
export type TestDatabaseFacts = { server: string; template: string; prefix: string }

/**
 * Before the first integration test: a server (the one of DATABASE_URL, or a throwaway one), and in it a database that
 * has had all migrations, from which tests take copies. Afterwards every database of this run is dropped again.
 */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const { server, stop } = await findServer()
  const prefix = `who_says_test_${randomBytes(5).toString('hex')}_`
  const template = `${prefix}template`
  await inServer(server, (sql) =>
    sql.unsafe(`create database ${template} template template0 encoding 'UTF8'`),
  )
  await migrate(withDatabase(server, template))
  project.provide('testDatabase', { server, template, prefix })
  return async () => {
    await inServer(server, (sql) => dropAll(sql, prefix))
    await stop()
  }
}

/** The same server, another database of it. */
export function withDatabase(server: string, database: string): string {
  const url = new URL(server)
  url.pathname = `/${database}`
  return url.href
}

/** Runs something on one connection of its own. */
export async function inServer<Result>(
  url: string,
  work: (sql: postgres.Sql) => Promise<Result>,
): Promise<Result> {
  const sql = postgres(url, { max: 1, onnotice: () => {} })
  try {
    return await work(sql)
  } finally {
    await sql.end({ timeout: 5 })
  }
}

async function findServer(): Promise<{ server: string; stop: () => Promise<void> }> {
  const given = process.env.DATABASE_URL
  if (given) return { server: given, stop: async () => {} }
  const { url, stop } = await startThrowawayCluster()
  return { server: url, stop }
}

async function dropAll(sql: postgres.Sql, prefix: string): Promise<void> {
  const made = await sql<{ name: string }[]>`
    select datname as name from pg_database where starts_with(datname, ${prefix})`
  for (const { name } of made) await sql.unsafe(`drop database if exists ${name} with (force)`)
}
