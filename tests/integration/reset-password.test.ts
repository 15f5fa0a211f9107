import { afterAll, beforeAll, expect, test } from 'vitest'
import { resetPassword } from '#app/flows/reset-password.server.ts'
import { signInTeacher } from '#app/flows/sign-in-teacher.server.ts'
import { type FreshDatabase, freshDatabase } from '#tests/support/database.ts'
import { makeSchool, testNow, testPassword } from '#tests/support/factories.ts'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.close())

function signIn(email: string, password: string) {
  const visitor = { email, password, address: '192.0.2.1' }
  return signInTeacher((work) => database.asViewer(null, work), visitor, testNow)
}

test('a teacher gets a new password, signs in with it alone, and earlier sessions end', async () => {
  const { admin } = await makeSchool(database.db)
  await database.db.execute(`insert into sessions (id, user_id, expires_at)
    values ('a-session', '${admin.userId}', '2030-01-01')`)
  for (let tries = 0; tries < 11; tries++) await signIn(admin.email, 'a wrong one')
  const reset = await resetPassword((work) => database.asViewer(null, work), ` ${admin.email.toUpperCase()} `)

  const password = reset.outcome === 'reset' ? reset.password : ''
  expect(password).toMatch(/^([a-z2-7]{4}-){3}[a-z2-7]{4}$/)
  expect((await signIn(admin.email, testPassword)).outcome).toBe('wrong')
  expect((await signIn(admin.email, password)).outcome).toBe('signed-in')
  const [left] = await database.db.execute<{ count: number }>('select count(*)::int as count from sessions')
  expect(left?.count).toBe(0)
})

test('nobody of that name is an answer of its own', async () => {
  const reset = await resetPassword((work) => database.asViewer(null, work), 'nobody@school.example')
  expect(reset).toEqual({ outcome: 'unknown' })
})
