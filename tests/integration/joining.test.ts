import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { sessionsIn } from '#app/accounts/sessions.server.ts'
import { makeToken } from '#app/accounts/token.server.ts'
import type { SignedIn } from '#app/accounts/viewer.ts'
import { changeJoining, type JoiningChange } from '#app/flows/change-joining.server.ts'
import { joinClass } from '#app/flows/join-class.server.ts'
import { makeCard } from '#app/flows/make-card.server.ts'
import { readJoin } from '#app/flows/read-join.server.ts'
import { signInStudent } from '#app/flows/sign-in-student.server.ts'
import { startGuest } from '#app/flows/start-guest.server.ts'
import { type Classroom, findClassOfTeacher } from '#db/queries/classrooms.server.ts'
import { sessions, throttles, users } from '#db/schema/accounts.ts'
import { classMembers } from '#db/schema/classrooms.ts'
import { attempts, currentGrades, responses } from '#db/schema/practice.ts'
import { type FreshDatabase, freshDatabase } from '#tests/support/database.ts'
import { rightSubmission, startAtQuestion, submit } from '#tests/support/desk.ts'
import {
  dbViewer,
  makeClass,
  makeGuest,
  makeSchool,
  makeStudent,
  signedIn,
  type TestTeacher,
  testNow,
  transactAs,
} from '#tests/support/factories.ts'
import { publishSampleLesson } from '#tests/support/lesson-fixture.ts'

let database: FreshDatabase
let admin: TestTeacher
let classroom: Classroom
beforeEach(async () => {
  database = await freshDatabase()
  admin = (await makeSchool(database.db)).admin
  classroom = await makeClass(database.db, admin)
})
afterEach(() => database.close())

const address = '192.0.2.9'

function join(name: string, { viewer = null as SignedIn | null, secret = makeToken(), code = '' } = {}) {
  const typed = { code: code || classroom.joinCode, name, secret, address }
  return joinClass(transactAs(database.db, viewer), viewer, typed, testNow)
}

function signIn(name: string, phrase: string, { viewer = null as SignedIn | null, now = testNow } = {}) {
  const typed = { code: classroom.joinCode, name, phrase, address }
  return signInStudent(transactAs(database.db, viewer), viewer, typed, now)
}

function change(what: JoiningChange) {
  return database.asViewer(dbViewer(admin), (tx) =>
    changeJoining(tx, admin, { classId: classroom.id, change: what }),
  )
}

test('of several who join with one name at once, one is in and the others are told', async () => {
  const outcomes = await Promise.all(['Mia', 'MIA', ' mia', 'Mia'].map((name) => join(name.trim())))
  expect(outcomes.map(({ outcome }) => outcome).toSorted()).toEqual([
    'joined',
    'name-taken',
    'name-taken',
    'name-taken',
  ])
  expect(await database.db.select().from(classMembers)).toHaveLength(1)
  // The others left nobody behind: there are the admin and one student.
  expect(await database.db.select().from(users)).toHaveLength(2)
})

test('a form sent twice makes one student and shows one phrase, before and after its first answer', async () => {
  const secret = makeToken()
  const [one, two] = await Promise.all([join('Mia', { secret }), join('Mia', { secret })])
  expect(one).toMatchObject({ outcome: 'joined' })
  expect(two).toEqual(one)
  if (one.outcome !== 'joined') throw new Error('not joined')
  const viewer = await signedIn(database.db, one.userId)
  expect(await join('Mia', { secret, viewer })).toEqual(one)
  expect(await join('Mia', { viewer })).toMatchObject({ outcome: 'member' })
  expect(await join('Mia')).toMatchObject({ outcome: 'name-taken' })
})

test('a student signs in with code, name and phrase however they are typed', async () => {
  const { userId, phrase } = await makeStudent(database.db, classroom, { name: 'Zoë Ström' })
  const right = { outcome: 'signed-in', userId }
  expect(await signIn('ZOË  STRÖM', phrase.replaceAll('-', ' ').toUpperCase())).toEqual(right)
  expect(await signIn('Zoe\u0308 Ström', ` ${phrase} `)).toEqual(right)
  expect(await signIn('Zoe Strom', phrase)).toEqual({ outcome: 'wrong' })
})

test('tries are counted for each name, known or not, and a new card frees the student', async () => {
  const student = await makeStudent(database.db, classroom, { name: 'Mia' })
  for (const name of ['Mia', 'Nobody']) {
    for (let count = 0; count < 10; count += 1)
      expect(await signIn(name, 'a wrong phrase')).toEqual({ outcome: 'wrong' })
    expect(await signIn(name, student.phrase)).toEqual({ outcome: 'too-many' })
  }
  const transact = transactAs(database.db, admin)
  const card = await makeCard(transact, admin, { classId: classroom.id, studentId: student.userId })
  if (card.outcome !== 'made') throw new Error('no card')
  expect(await signIn('Mia', card.phrase)).toEqual({ outcome: 'signed-in', userId: student.userId })
})

test('a new card ends the old phrase and every session of that student, and no other', async () => {
  const [mia, ben] = [
    await makeStudent(database.db, classroom, { name: 'Mia' }),
    await makeStudent(database.db, classroom, { name: 'Ben' }),
  ]
  const started = sessionsIn(database.db)
  for (const userId of [mia.userId, mia.userId, ben.userId]) await started.start(userId)
  const transact = transactAs(database.db, admin)
  const card = await makeCard(transact, admin, { classId: classroom.id, studentId: mia.userId })
  expect(card).toMatchObject({ outcome: 'made', name: 'Mia', code: classroom.joinCode, className: '8b' })
  expect(await signIn('Mia', mia.phrase)).toEqual({ outcome: 'wrong' })
  expect((await database.db.select().from(sessions)).map(({ userId }) => userId)).toEqual([ben.userId])
  expect(await signIn('Ben', ben.phrase)).toEqual({ outcome: 'signed-in', userId: ben.userId })
})

test('a closed class takes nobody new, and those who are in sign in as before', async () => {
  const { userId, phrase } = await makeStudent(database.db, classroom, { name: 'Mia' })
  await change('close')
  expect(await join('Ben')).toEqual({ outcome: 'closed', className: '8b' })
  expect(await signIn('Mia', phrase)).toEqual({ outcome: 'signed-in', userId })
  await change('open')
  expect(await join('Ben')).toMatchObject({ outcome: 'joined' })
})

test('a new code ends the old one', async () => {
  await change('renew')
  expect(await join('Mia')).toEqual({ outcome: 'unknown' })
  const renewed = await database.asViewer(dbViewer(admin), (tx) =>
    findClassOfTeacher(tx, dbViewer(admin), classroom.id),
  )
  expect(renewed?.joinCode).not.toBe(classroom.joinCode)
  expect(await join('Mia', { code: renewed?.joinCode })).toMatchObject({ outcome: 'joined' })
})

test('a student adds a class of the same school to their account, and none of another school', async () => {
  const mia = await makeStudent(database.db, classroom, { name: 'Mia' })
  const second = await makeClass(database.db, admin, { name: '8c' })
  expect(await join('Mia', { viewer: mia, code: second.joinCode })).toEqual({
    outcome: 'added',
    className: '8c',
  })
  const rows = await database.db.select().from(classMembers).where(eq(classMembers.userId, mia.userId))
  expect(rows).toHaveLength(2)
  const third = await makeClass(database.db, admin, { name: '8d' })
  const twice = () => join('Mia', { viewer: mia, code: third.joinCode })
  // The later one finds the student in the class, before or while it adds them; never another's name.
  for (const { outcome } of await Promise.all([twice(), twice()]))
    expect(['added', 'member']).toContain(outcome)
  const elsewhere = await makeSchool(database.db, { name: 'Vale School' })
  const theirs = await makeClass(database.db, elsewhere.admin, { name: '5a' })
  expect(await join('Mia', { viewer: mia, code: theirs.joinCode })).toEqual({
    outcome: 'elsewhere',
    className: '5a',
    schoolName: 'Hill School',
  })
  expect(await join('Mia', { viewer: admin })).toEqual({ outcome: 'teacher' })
})

test('codes cannot be tried without end, neither by reading nor by joining', async () => {
  const read = (code: string) =>
    database.asViewer(null, (tx) => readJoin(tx, null, { code, address }, testNow))
  expect(await read('ZZZZZZ')).toEqual({ outcome: 'unknown' })
  expect(await read(classroom.joinCode)).toMatchObject({ outcome: 'joinable' })
  await database.db.update(throttles).set({ count: 300 })
  expect(await read(classroom.joinCode)).toEqual({ outcome: 'too-many' })
  expect(await join('Mia')).toEqual({ outcome: 'too-many' })
})

test('a guest who joins brings answers and grades along, and is gone', async () => {
  const { lesson } = await publishSampleLesson(database.db)
  const guest = await makeGuest(database.db)
  const attemptId = await startAtQuestion(database, guest)
  await submit(database, guest, rightSubmission(lesson, attemptId, 2))
  const before = await database.db.select().from(responses).where(eq(responses.attemptId, attemptId))
  const joined = await join('Mia', { viewer: guest })
  if (joined.outcome !== 'joined') throw new Error('not joined')
  expect(joined.moved).toBe(1)
  const [attempt] = await database.db.select().from(attempts).where(eq(attempts.id, attemptId))
  expect(attempt).toMatchObject({ userId: joined.userId, schoolId: admin.school.id })
  const after = await database.db.select().from(responses).where(eq(responses.attemptId, attemptId))
  expect(after).toEqual(before.map((row) => ({ ...row, schoolId: admin.school.id })))
  expect(await database.db.select().from(currentGrades)).toHaveLength(before.length)
  expect(await database.db.select().from(users).where(eq(users.id, guest.userId))).toEqual([])
})

test('a guest who signs in as a student keeps both works, also at the same lesson', async () => {
  await publishSampleLesson(database.db)
  const mia = await makeStudent(database.db, classroom, { name: 'Mia' })
  const guest = await makeGuest(database.db)
  const own = await startAtQuestion(database, mia)
  const tried = await startAtQuestion(database, guest)
  expect(await signIn('Mia', mia.phrase, { viewer: guest })).toEqual({
    outcome: 'signed-in',
    userId: mia.userId,
  })
  const rows = await database.db.select().from(attempts).where(eq(attempts.userId, mia.userId))
  const finished = new Map(rows.map(({ id, finishedAt }) => [id, finishedAt]))
  expect([finished.get(own), finished.get(tried)]).toEqual([null, testNow])
})

test('guests whose days are over are erased when the next one comes', async () => {
  const old = await makeGuest(database.db)
  const later = new Date(testNow.getTime() + 8 * 86_400_000)
  const names = { school: 'Guests', guest: 'Guest' }
  const id = await database.asViewer(null, (tx) => startGuest(tx, null, names, later))
  const ids = (await database.db.select().from(users)).map((user) => user.id)
  expect(ids).toContain(id)
  expect(ids).not.toContain(old.userId)
})
