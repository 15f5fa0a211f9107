import { v7 as newId } from 'uuid'
import { hashSecret } from '#app/accounts/secret.server.ts'
import { makeToken } from '#app/accounts/token.server.ts'
import type { SignedIn } from '#app/accounts/viewer.ts'
import { asTeacher } from '#app/flows/as-teacher.ts'
import { assignLesson } from '#app/flows/assign-lesson.server.ts'
import { inviteColleague } from '#app/flows/invite-colleague.server.ts'
import { joinClass } from '#app/flows/join-class.server.ts'
import { makeClass as makeClassFlow } from '#app/flows/make-class.server.ts'
import { registerAccount } from '#app/flows/register-account.server.ts'
import { startGuest } from '#app/flows/start-guest.server.ts'
import type { Transact } from '#app/flows/transact.server.ts'
import { asViewer, type Db } from '#db/client.server.ts'
import {
  findSchoolOfKind,
  findSignedIn,
  insertMembership,
  insertSchool,
  insertUser,
} from '#db/queries/accounts.server.ts'
import { type Classroom, findClassOfTeacher } from '#db/queries/classrooms.server.ts'

/** The clock of tests that do not say another: a Monday morning in term time. */
export const testNow = new Date('2026-03-02T09:00:00Z')

/** The password of every teacher made here, and its hash, made once. */
export const testPassword = 'a lamp beside the river'
let passwordHash: Promise<string> | undefined

/** Somebody signed in, with what they would type to sign in again. */
export type TestTeacher = SignedIn & { email: string }
export type TestStudent = SignedIn & { phrase: string }

/**
 * Makes a school with its first teacher, who is its admin. The first school of a database comes about by registering;
 * an instance takes no second one in that way, so others are inserted.
 */
export async function makeSchool(
  db: Db,
  { name = 'Hill School', timeZone = 'Europe/Berlin', now = testNow } = {},
): Promise<{ id: string; admin: TestTeacher }> {
  const account = await newAccount(`Head of ${name}`)
  const first = !(await asViewer(db, null, (tx) => findSchoolOfKind(tx, 'school')))
  const userId = first
    ? await register(db, { ...account, invitation: null, school: { name, timeZone } }, now)
    : await insertSchoolWithAdmin(db, { name, timeZone }, account, now)
  const admin = { ...(await signedIn(db, userId)), email: account.email }
  return { id: admin.school.id, admin }
}

/** Makes another teacher of a school, by invitation. */
export async function makeTeacher(
  db: Db,
  admin: SignedIn,
  { name = 'T. Teacher', now = testNow } = {},
): Promise<TestTeacher> {
  const { token } = await asViewer(db, dbViewer(admin), (tx) => inviteColleague(tx, admin, null, now))
  const account = await newAccount(name)
  const userId = await register(db, { ...account, invitation: token, school: null }, now)
  return { ...(await signedIn(db, userId)), email: account.email }
}

/** Makes a class that the teacher teaches and students can join. */
export async function makeClass(
  db: Db,
  teacher: SignedIn,
  { name = '8b', now = testNow } = {},
): Promise<Classroom> {
  return asViewer(db, dbViewer(teacher), async (tx) => {
    const id = newId()
    await makeClassFlow(tx, teacher, { id, name }, now)
    const made = await findClassOfTeacher(tx, asTeacher(teacher), id)
    if (!made) throw new Error('the class that was made is not there')
    return made
  })
}

/** Makes a student by joining a class with its code; a guest given as `from` brings their work. */
export async function makeStudent(
  db: Db,
  classroom: Pick<Classroom, 'joinCode'>,
  { name = 'Kim', from = null, now = testNow }: { name?: string; from?: SignedIn | null; now?: Date } = {},
): Promise<TestStudent> {
  const typed = { code: classroom.joinCode, name, secret: makeToken(), address: '192.0.2.1' }
  const joined = await joinClass(transactAs(db, from), from, typed, now)
  if (joined.outcome !== 'joined') throw new Error(`${name} could not join: ${joined.outcome}`)
  return { ...(await signedIn(db, joined.userId)), phrase: joined.phrase }
}

/** Makes a guest, as trying a lesson without joining does. */
export async function makeGuest(db: Db, { now = testNow } = {}): Promise<SignedIn> {
  const names = { school: 'Guests', guest: 'Guest' }
  return signedIn(db, await asViewer(db, null, (tx) => startGuest(tx, null, names, now)))
}

/** Assigns a published lesson to a class of the teacher; gives the assignment's id. */
export async function makeAssignment(
  db: Db,
  teacher: SignedIn,
  classroom: Classroom,
  { lessonId, due = null, now = testNow }: { lessonId: string; due?: string | null; now?: Date },
): Promise<string> {
  const id = newId()
  const { outcome } = await asViewer(db, dbViewer(teacher), (tx) =>
    assignLesson(tx, teacher, { classroom, wanted: { id, lessonId, due } }, now),
  )
  if (outcome !== 'assigned') throw new Error(`${lessonId} could not be assigned: ${outcome}`)
  return id
}

/** How the database is told who asks. */
export function dbViewer(viewer: SignedIn): { userId: string; schoolId: string } {
  return { userId: viewer.userId, schoolId: viewer.school.id }
}

/** Transactions on behalf of somebody, for the acts that need more than one. */
export function transactAs(db: Db, viewer: SignedIn | null): Transact {
  return (work) => asViewer(db, viewer && dbViewer(viewer), work)
}

/** A user as every request sees them. */
export async function signedIn(db: Db, userId: string): Promise<SignedIn> {
  const row = await findSignedIn(db, userId)
  if (!row) throw new Error(`there is no user ${userId}`)
  const { name, role, schoolId, schoolName, timeZone, kind } = row
  return { userId, name, role, school: { id: schoolId, name: schoolName, timeZone, kind } }
}

async function newAccount(name: string) {
  passwordHash ??= hashSecret(testPassword)
  return { name, email: `${newId()}@school.example`, secretHash: await passwordHash }
}

async function register(db: Db, account: Parameters<typeof registerAccount>[2], now: Date): Promise<string> {
  const registered = await asViewer(db, null, (tx) => registerAccount(tx, null, account, now))
  if (registered.outcome !== 'registered') throw new Error(`not registered: ${registered.outcome}`)
  return registered.userId
}

async function insertSchoolWithAdmin(
  db: Db,
  school: { name: string; timeZone: string },
  account: { name: string; email: string; secretHash: string },
  now: Date,
): Promise<string> {
  return asViewer(db, null, async (tx) => {
    const [schoolId, userId] = [newId(), newId()]
    await insertSchool(tx, {
      id: schoolId,
      ...school,
      kind: 'school',
      registrationOpen: false,
      createdAt: now,
    })
    const { name, email, secretHash } = account
    await insertUser(tx, { id: userId, displayName: name, email, secretHash, createdAt: now })
    await insertMembership(tx, { schoolId, userId, role: 'admin', createdAt: now })
    return userId
  })
}
