import { sql } from 'drizzle-orm'
import type { SignedIn } from '#app/accounts/viewer.ts'
import type { Db } from '#db/client.server.ts'
import type { Site } from './site.ts'
import { sessionCookie } from './test.ts'

export type Answer = { status: number; text: string; type: string }

type Sent = { body?: BodyInit; headers?: Record<string, string> }

/** Sends a form as a browser without scripts does, on behalf of a user or nobody; follows nothing. */
export async function sendForm(
  site: Site,
  viewer: SignedIn | null,
  path: string,
  { body, headers = {} }: Sent,
): Promise<Answer> {
  return ask(site, viewer, path, { method: 'POST', body, headers: { Origin: site.url, ...headers } })
}

/** Asks for a page on behalf of a user or nobody; follows nothing. */
export async function askFor(site: Site, viewer: SignedIn | null, path: string): Promise<Answer> {
  return ask(site, viewer, path, {})
}

async function ask(site: Site, viewer: SignedIn | null, path: string, options: RequestInit): Promise<Answer> {
  const headers = new Headers(options.headers)
  if (viewer) {
    const { name, value } = await sessionCookie(site, viewer)
    headers.set('Cookie', `${name}=${value}`)
  }
  const response = await fetch(site.url + path, { ...options, headers, redirect: 'manual' })
  return {
    status: response.status,
    text: await response.text(),
    type: response.headers.get('content-type') ?? '',
  }
}

/** A fingerprint of everything stored, by table; sessions and counted tries change with every request and are left out. */
export async function fingerprint(db: Db): Promise<Record<string, string>> {
  const tables = await db.execute<{ name: string }>(sql`
    select tablename as name from pg_tables
    where schemaname = 'public' and tablename not in ('sessions', 'throttles')`)
  const prints: Record<string, string> = {}
  for (const { name } of tables) {
    const [row] = await db.execute<{ print: string }>(
      sql.raw(
        `select count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as print from "${name}" t`,
      ),
    )
    prints[name] = row?.print ?? ''
  }
  return prints
}
