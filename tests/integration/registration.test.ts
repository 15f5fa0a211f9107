import { afterEach, beforeEach, expect, test } from 'vitest'
import { sessionsIn } from '#app/accounts/sessions.server.ts'
import { hashToken } from '#app/accounts/token.server.ts'
import { changePassword } from '#app/flows/change-password.server.ts'
import { inviteColleague } from '#app/flows/invite-colleague.server.ts'
import { readRegistration } from '#app/flows/read-registration.server.ts'
import { type NewAccount, registerAccount } from '#app/flows/register-account.server.ts'
import { signInTeacher } from '#app/flows/sign-in-teacher.server.ts'
import { findSchoolOfKind, updateSchool } from '#db/queries/accounts.server.ts'
import { schools, sessions, users } from '#db/schema/accounts.ts'
import { type FreshDatabase, freshDatabase } from '#tests/support/database.ts'
import {
  dbViewer,
  makeSchool,
  makeTeacher,
  testNow,
  testPassword,
  transactAs,
} from '#tests/support/factories.ts'

let database: FreshDatabase
beforeEach(async () => {
  database = await freshDatabase()
})
afterEach(() => database.close())

const days = (count: number) => new Date(testNow.getTime() + count * 86_400_000)

function accountOf(email: string, invitation: string | null = null): NewAccount {
  const school = invitation ? null : { name: 'Hill School', timeZone: 'Europe/Berlin' }
  return { invitation, school, name: 'Ada', email, secretHash: 'not a real hash' }
}

function register(account: NewAccount, now = testNow) {
  return database.asViewer(null, (tx) => registerAccount(tx, null, account, now))
}

test('of two first registrations at once one makes the school, the other is told so', async () => {
  const both = await Promise.all([register(accountOf('a@x.example')), register(accountOf('b@x.example'))])
  expect(both.map(({ outcome }) => outcome).toSorted()).toEqual(['refused', 'registered'])
  expect(both).toContainEqual({ outcome: 'refused', because: 'school-exists' })
  expect(await database.db.select().from(schools)).toHaveLength(1)
  expect(await database.db.select().from(users)).toHaveLength(1)
})

test('the first real school ends the demo, whose addresses are free again', async () => {
  const { db } = database
  const demoSchool = { id: crypto.randomUUID(), name: 'Demo', timeZone: 'UTC', kind: 'demo' } as const
  await db.insert(schools).values({ ...demoSchool, registrationOpen: false, createdAt: testNow })
  expect(await register(accountOf('a@x.example'))).toMatchObject({ outcome: 'registered' })
  expect(await database.asViewer(null, (tx) => findSchoolOfKind(tx, 'demo'))).toBeUndefined()
})

test('an invitation makes one account, also where two use it at once', async () => {
  const { admin } = await makeSchool(database.db)
  const { token } = await database.asViewer(dbViewer(admin), (tx) =>
    inviteColleague(tx, admin, null, testNow),
  )
  const both = await Promise.all([
    register(accountOf('a@x.example', token)),
    register(accountOf('b@x.example', token)),
  ])
  expect(both.map(({ outcome }) => outcome).toSorted()).toEqual(['refused', 'registered'])
  expect(both).toContainEqual({ outcome: 'refused', because: 'invitation-over' })
})

test('an invitation is over after seven days, and a made-up one never was', async () => {
  const { admin } = await makeSchool(database.db)
  const { token } = await database.asViewer(dbViewer(admin), (tx) =>
    inviteColleague(tx, admin, null, testNow),
  )
  const refused = { outcome: 'refused', because: 'invitation-over' }
  expect(await register(accountOf('a@x.example', token), days(7))).toEqual(refused)
  expect(await register(accountOf('a@x.example', 'made up'))).toEqual(refused)
  expect(await register(accountOf('a@x.example', token), days(6.9))).toMatchObject({ outcome: 'registered' })
})

test('without an invitation a teacher registers only where the school is open', async () => {
  const { id } = await makeSchool(database.db)
  const read = () =>
    database.asViewer(null, (tx) => readRegistration(tx, null, { invitation: null }, testNow))
  expect(await read()).toEqual({ outcome: 'closed' })
  expect(await register({ ...accountOf('a@x.example'), school: null })).toEqual({
    outcome: 'refused',
    because: 'closed',
  })
  await database.asViewer(null, (tx) => updateSchool(tx, id, { registrationOpen: true }))
  expect(await read()).toEqual({ outcome: 'open', school: { id, name: 'Hill School' } })
  expect(await register({ ...accountOf('a@x.example'), school: null })).toMatchObject({
    outcome: 'registered',
  })
})

test('an address that has an account is refused and the invitation stays good', async () => {
  const { admin } = await makeSchool(database.db)
  const { token } = await database.asViewer(dbViewer(admin), (tx) =>
    inviteColleague(tx, admin, null, testNow),
  )
  expect(await register(accountOf(admin.email, token))).toEqual({ outcome: 'email-taken' })
  expect(await register(accountOf('b@x.example', token))).toMatchObject({ outcome: 'registered' })
})

test('a wrong password, an unknown address and too many tries are told apart only by the last', async () => {
  const { admin } = await makeSchool(database.db)
  const transact = transactAs(database.db, null)
  const tryWith = (email: string, password: string, now = testNow) =>
    signInTeacher(transact, { email, password, address: '192.0.2.7' }, now)
  expect(await tryWith(admin.email, testPassword)).toEqual({ outcome: 'signed-in', userId: admin.userId })
  for (const email of [admin.email, 'nobody@x.example']) {
    for (let count = 0; count < 10; count += 1)
      expect(await tryWith(email, 'wrong password')).toEqual({ outcome: 'wrong' })
    expect(await tryWith(email, 'wrong password')).toEqual({ outcome: 'too-many' })
  }
  // The right password does not help until the window has ended.
  expect(await tryWith(admin.email, testPassword)).toEqual({ outcome: 'too-many' })
  const later = new Date(testNow.getTime() + 15 * 60_000)
  expect(await tryWith(admin.email, testPassword, later)).toMatchObject({ outcome: 'signed-in' })
  expect(await tryWith(admin.email, 'wrong password', later)).toEqual({ outcome: 'wrong' })
})

test('a new password needs the old one and ends every session', async () => {
  const { admin } = await makeSchool(database.db)
  const teacher = await makeTeacher(database.db, admin)
  const started = sessionsIn(database.db)
  await started.start(teacher.userId)
  await started.start(teacher.userId)
  await started.start(admin.userId)
  const transact = transactAs(database.db, teacher)
  const change = (old: string, password: string) =>
    changePassword(transact, teacher, { old, password }, testNow)
  expect(await change('wrong', 'a window over the sea')).toEqual({ outcome: 'wrong-password' })
  expect(await change(testPassword, 'short')).toEqual({ outcome: 'weak', problem: 'short' })
  expect(await database.db.select().from(sessions)).toHaveLength(3)
  expect(await change(testPassword, 'a window over the sea')).toEqual({ outcome: 'changed' })
  const left = await database.db.select().from(sessions)
  expect(left.map(({ userId }) => userId)).toEqual([admin.userId])
})

test('signing out anywhere ends stored sessions, of which only the hash of the token is known', async () => {
  const { admin } = await makeSchool(database.db)
  const started = sessionsIn(database.db)
  const cookies = [await started.start(admin.userId), await started.start(admin.userId)]
  const tokens = cookies.map((cookie) => cookie.split(';')[0]?.split('=')[1] ?? '')
  const stored = (await database.db.select().from(sessions)).map(({ id }) => id)
  expect(stored.toSorted()).toEqual(tokens.map(hashToken).toSorted())
  await started.endAllOf(admin.userId)
  expect(await database.db.select().from(sessions)).toEqual([])
  for (const token of tokens) expect(await started.read(`session=${token}`)).toMatchObject({ userId: null })
})
