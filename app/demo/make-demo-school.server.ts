import { v7 as newId } from 'uuid'
import { makePhrase } from '#app/accounts/phrase.server.ts'
import { hashSecret } from '#app/accounts/secret.server.ts'
import { makeToken } from '#app/accounts/token.server.ts'
import type { SignedIn } from '#app/accounts/viewer.ts'
import { joinClass } from '#app/flows/join-class.server.ts'
import { makeClass } from '#app/flows/make-class.server.ts'
import { ensurePublicSchool } from '#app/flows/start-guest.server.ts'
import { asViewer, type Db, type Tx } from '#db/client.server.ts'
import {
  countSchools,
  type DemoSignIns,
  eraseDemoSchool,
  findDemoSignIns,
  findSchoolOfKind,
  insertDemoSignIns,
  insertMembership,
  insertSchool,
  insertUser,
  lockRegistration,
} from '#db/queries/accounts.server.ts'
import { findClassOfTeacher } from '#db/queries/classrooms.server.ts'
import { type Chance, makeChance } from './chance.ts'
import { demoNames } from './class.ts'
import { doAssignments } from './class-work.server.ts'
import { messages } from './messages.en.ts'

const day = 86_400_000

/**
 * - `made`: there is a demo school now
 * - `kept`: there was one, whole
 * - `not-empty`: this instance has or had schools, so none comes by itself
 * - `real-school`: a real school is here, so none comes at all
 */
export type DemoMade =
  | { outcome: 'made' | 'kept'; signIns: DemoSignIns }
  | { outcome: 'not-empty' | 'real-school' }

/**
 * Makes the demo school: a teacher and a class of 24 with two weeks of unequal, partly unfinished work, through the same
 * acts as real work with their clock set back. `always` makes it where an earlier demo was removed, too. A demo that was
 * cut off while it was made is made anew.
 */
export async function makeDemoSchool(db: Db, { always }: { always: boolean }, now: Date): Promise<DemoMade> {
  const standing = await findDemoSignIns(db)
  if (standing) return { outcome: 'kept', signIns: standing }
  const start = new Date(now.getTime() - 14 * day)
  const password = makePhrase()
  const secretHash = await hashSecret(password)
  const opened = await asViewer(db, null, (tx) => openSchool(tx, { always, secretHash }, start))
  if (opened.outcome !== 'opened') return opened
  const { teacher } = opened
  const classroom = await openClass(db, teacher, start)
  const chance = makeChance(2022_09_30)
  const students = await joinAll(db, teacher, classroom.joinCode, start, chance)
  await doAssignments(db, { teacher, classroom, students: students.map(({ viewer }) => viewer) }, now, chance)
  const [first] = students
  if (!first) throw new Error('the demo class is empty')
  const signIns = {
    schoolId: teacher.school.id,
    email: messages.teacherEmail,
    password,
    classCode: classroom.joinCode,
    studentName: first.viewer.name,
    phrase: first.phrase,
  }
  await asViewer(db, null, (tx) => insertDemoSignIns(tx, signIns))
  return { outcome: 'made', signIns }
}

async function openSchool(
  tx: Tx,
  { always, secretHash }: { always: boolean; secretHash: string },
  now: Date,
) {
  await lockRegistration(tx)
  if (await findSchoolOfKind(tx, 'school')) return { outcome: 'real-school' } as const
  // Without sign-ins a demo school is half made.
  const halfMade = (await findSchoolOfKind(tx, 'demo')) !== undefined
  if (halfMade) await eraseDemoSchool(tx)
  if (!always && !halfMade && (await countSchools(tx)) > 0) return { outcome: 'not-empty' } as const
  // The public school stays when the demo goes: so an instance that once had a demo is known not to be empty.
  await ensurePublicSchool(tx, messages.publicSchool, now)
  const school = { id: newId(), name: messages.school, timeZone: 'UTC', kind: 'demo' } as const
  await insertSchool(tx, { ...school, registrationOpen: false, createdAt: now })
  const teacher: SignedIn = { userId: newId(), name: messages.teacher, role: 'teacher', school }
  const { userId, name } = teacher
  await insertUser(tx, {
    id: userId,
    displayName: name,
    email: messages.teacherEmail,
    secretHash,
    createdAt: now,
  })
  await insertMembership(tx, { schoolId: school.id, userId, role: 'teacher', createdAt: now })
  return { outcome: 'opened', teacher } as const
}

function openClass(db: Db, teacher: SignedIn, now: Date) {
  const as = { userId: teacher.userId, schoolId: teacher.school.id }
  return asViewer(db, as, async (tx) => {
    const id = newId()
    await makeClass(tx, teacher, { id, name: messages.className }, now)
    const classroom = await findClassOfTeacher(tx, as, id)
    if (!classroom) throw new Error('the demo class could not be made')
    return classroom
  })
}

async function joinAll(db: Db, teacher: SignedIn, code: string, start: Date, chance: Chance) {
  const students: { viewer: SignedIn; phrase: string }[] = []
  for (const name of demoNames) {
    const now = new Date(start.getTime() + day + chance.between(0, 40 * 60) * 1000)
    const typed = { code, name, secret: makeToken(), address: 'demo' }
    const joined = await joinClass((work) => asViewer(db, null, work), null, typed, now)
    if (joined.outcome !== 'joined') throw new Error(`a demo student could not join: ${joined.outcome}`)
    students.push({
      viewer: { userId: joined.userId, name, role: 'student', school: teacher.school },
      phrase: joined.phrase,
    })
  }
  return students
}
