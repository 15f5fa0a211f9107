import { sql } from 'drizzle-orm'
import { afterEach, expect, test } from 'vitest'
import { compileContent } from '#app/content/compile.ts'
import { makeDemoSchool } from '#app/demo/make-demo-school.server.ts'
import { publishContent } from '#app/flows/publish-content.server.ts'
import { registerAccount } from '#app/flows/register-account.server.ts'
import { signInStudent } from '#app/flows/sign-in-student.server.ts'
import { eraseDemoSchool, findDemoSignIns } from '#db/queries/accounts.server.ts'
import { type FreshDatabase, freshDatabase } from '#tests/support/database.ts'

const now = new Date('2026-03-02T09:00:00Z')
let open: FreshDatabase[] = []

afterEach(async () => {
  await Promise.all(open.map((database) => database.close()))
  open = []
})

test('an empty instance gets one class of 24 with unequal, partly unfinished work of the last two weeks', async () => {
  const { db, asViewer } = await withLessons()
  const made = await makeDemoSchool(db, { always: false }, now)
  expect(made.outcome).toBe('made')
  if (!('signIns' in made)) throw new Error('no demo school')

  const [work] = await db.execute<Record<string, number | string>>(sql`
    select (select count(*)::int from class_members) students,
      (select count(*)::int from attempts where finished_at is not null) finished,
      (select count(*)::int from attempts where finished_at is null) unfinished,
      (select count(*)::int from responses) answers,
      (select count(distinct points)::int from current_grades) "different points",
      (select count(*)::int from responses where answered_at > ${now.toISOString()}::timestamptz
        or answered_at < ${now.toISOString()}::timestamptz - interval '14 days') "out of time"`)
  expect(work).toMatchObject({ students: 24, 'out of time': 0 })
  expect(Number(work?.finished)).toBeGreaterThan(15)
  expect(Number(work?.unfinished)).toBeGreaterThan(2)
  expect(Number(work?.answers)).toBeGreaterThan(400)
  expect(Number(work?.['different points'])).toBeGreaterThan(2)

  const { classCode, studentName, phrase } = made.signIns
  const typed = { code: classCode, name: studentName, phrase, address: 'here' }
  const signedIn = await signInStudent((act) => asViewer(null, act), null, typed, now)
  expect(signedIn.outcome).toBe('signed-in')
})

test('a second start keeps the demo, and a removed demo does not come back by itself', async () => {
  const { db, asViewer } = await withLessons()
  const first = await makeDemoSchool(db, { always: false }, now)
  expect(await makeDemoSchool(db, { always: false }, now)).toEqual({ ...first, outcome: 'kept' })
  expect(await asViewer(null, eraseDemoSchool)).toBe(25)
  expect(await countRows(db)).toEqual({ schools: 1, users: 0, responses: 0, grades: 0 })
  expect(await makeDemoSchool(db, { always: false }, now)).toEqual({ outcome: 'not-empty' })
  expect((await makeDemoSchool(db, { always: true }, now)).outcome).toBe('made')
})

test('a demo that was cut off while it was made is made anew', async () => {
  const { db } = await withLessons()
  await makeDemoSchool(db, { always: false }, now)
  await db.execute(sql`delete from demo_sign_ins`)
  expect((await makeDemoSchool(db, { always: false }, now)).outcome).toBe('made')
  expect(await countRows(db)).toMatchObject({ schools: 2, users: 25 })
})

test('the first real school ends the demo, and none comes after it', async () => {
  const { db, asViewer } = await withLessons()
  await makeDemoSchool(db, { always: false }, now)
  const account = { invitation: null, name: 'T', email: 't@school.example', secretHash: 'hash' }
  const school = { name: 'School', timeZone: 'UTC' }
  const registered = await asViewer(null, (tx) => registerAccount(tx, null, { ...account, school }, now))
  expect(registered.outcome).toBe('registered')
  expect(await findDemoSignIns(db)).toBeUndefined()
  expect(await countRows(db)).toMatchObject({ users: 1, responses: 0 })
  expect(await makeDemoSchool(db, { always: true }, now)).toEqual({ outcome: 'real-school' })
})

async function withLessons(): Promise<FreshDatabase> {
  const database = await freshDatabase()
  open.push(database)
  const compiled = compileContent('content')
  if (!compiled.ok) throw new Error('the content has faults')
  await publishContent(database.db, compiled.content, now)
  return database
}

async function countRows(db: FreshDatabase['db']) {
  const [row] =
    await db.execute(sql`select (select count(*)::int from schools) schools, (select count(*)::int from users) users,
    (select count(*)::int from responses) responses, (select count(*)::int from grades) grades`)
  return row
}
