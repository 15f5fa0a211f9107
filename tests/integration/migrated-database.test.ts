import { sql } from 'drizzle-orm'
import { afterAll, expect, test } from 'vitest'
import { type FreshDatabase, freshDatabase } from '#tests/support/database.ts'

const opened: FreshDatabase[] = []
afterAll(async () => {
  for (const database of opened) await database.close()
})

async function open(): Promise<FreshDatabase> {
  const database = await freshDatabase()
  opened.push(database)
  return database
}

test('two test databases do not see each other’s rows', async () => {
  const [one, other] = await Promise.all([open(), open()])
  const insert = sql`insert into throttles values ('account:x', 1, '2026-01-01T00:00:00Z')`
  await one.db.execute(insert)
  expect(await one.db.execute(sql`select key from throttles`)).toHaveLength(1)
  expect(await other.db.execute(sql`select key from throttles`)).toHaveLength(0)
})

test('requests act as the web role, on behalf of the viewer', async () => {
  const { asViewer } = await open()
  const viewer = {
    userId: '0197a000-0000-7000-8000-000000000001',
    schoolId: '0197a000-0000-7000-8000-000000000002',
  }
  const [row] = await asViewer(viewer, (tx) =>
    tx.execute<{ role: string; user: string; school: string }>(sql`
      select current_user::text as role, current_setting('who_says.user_id') as user,
        current_setting('who_says.school_id') as school`),
  )
  expect(row).toEqual({ role: 'who_says_web', user: viewer.userId, school: viewer.schoolId })
})

test('the statements of a test are counted without those that open and end a transaction', async () => {
  const { asViewer, takeStatements } = await open()
  await asViewer(null, (tx) => tx.execute(sql`select 1`))
  takeStatements()
  await asViewer(null, (tx) => tx.execute(sql`select 2 as two`))
  expect(takeStatements()).toEqual(['select 2 as two'])
})
