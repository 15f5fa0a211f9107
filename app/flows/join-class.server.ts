import { v7 as newId } from 'uuid'
import { phraseOf } from '#app/accounts/phrase.server.ts'
import { hashSecret, secretMatches } from '#app/accounts/secret.server.ts'
import { allowTry, forgetTries } from '#app/accounts/throttle.server.ts'
import type { Viewer } from '#app/accounts/viewer.ts'
import { rosterKey } from '#app/domain/people/person-name.ts'
import type { Tx } from '#db/client.server.ts'
import { eraseUser, insertMembership, insertUser } from '#db/queries/accounts.server.ts'
import {
  type Classroom,
  findMember,
  findMemberByName,
  insertClassMember,
} from '#db/queries/classrooms.server.ts'
import { claimGuest } from './claim-guest.server.ts'
import { type Joining, readJoin } from './read-join.server.ts'
import { triesOf } from './sign-in-student.server.ts'
import type { Transact } from './transact.server.ts'

/** `secret` came with the form and is as random as a session's token: the same form sent twice gives the same phrase. */
type Typed = { code: string; name: string; secret: string; address: string }

export type Joined =
  | { outcome: 'joined'; userId: string; className: string; name: string; phrase: string; moved: number }
  | { outcome: 'added'; className: string }
  | { outcome: 'name-taken'; className: string }
  | Exclude<Joining, { outcome: 'joinable' }>

/** Puts somebody on a class's roster: a newcomer or guest as a new student with a phrase, a student as they are. */
export async function joinClass(
  transact: Transact,
  viewer: Viewer,
  { code, name, secret, address }: Typed,
  now: Date,
): Promise<Joined> {
  const joining = await transact((tx) => readJoin(tx, viewer, { code, address }, now))
  if (joining.outcome !== 'joinable' && joining.outcome !== 'member') return joining
  const { classroom } = joining
  const row = memberRow(classroom, name, now)
  if (viewer && joining.outcome === 'joinable' && joining.account === 'same') {
    const added = await transact((tx) => addStudent(tx, { ...row, userId: viewer.userId }))
    return { outcome: added ? 'added' : 'name-taken', className: classroom.name }
  }

  const phrase = phraseOf(`${secret} ${classroom.id} ${row.rosterKey}`)
  const joined = { outcome: 'joined', className: classroom.name, name, phrase } as const
  if (joining.outcome === 'joinable') {
    const made = await makeUnlessTaken(transact, viewer, { row, phrase }, now)
    if (made) return { ...joined, ...made }
  }
  const again = await findSentAgain(transact, { row, phrase }, now)
  if (again) return { ...joined, userId: again, moved: 0 }
  return joining.outcome === 'member' ? joining : { outcome: 'name-taken', className: classroom.name }
}

type MemberRow = Omit<Parameters<typeof insertClassMember>[1], 'userId'>

function memberRow(classroom: Classroom, name: string, now: Date): MemberRow {
  return {
    classId: classroom.id,
    schoolId: classroom.schoolId,
    rosterName: name,
    rosterKey: rosterKey(name),
    joinedAt: now,
  }
}

/** Whether the student is on the roster now; a double click finds that they are. */
async function addStudent(tx: Tx, row: MemberRow & { userId: string }): Promise<boolean> {
  return (await insertClassMember(tx, row)) || (await findMember(tx, row.classId, row.userId)) !== undefined
}

async function makeUnlessTaken(
  transact: Transact,
  viewer: Viewer,
  { row, phrase }: { row: MemberRow; phrase: string },
  now: Date,
) {
  if (await transact((tx) => findMemberByName(tx, row.classId, row.rosterKey))) return undefined
  const secretHash = await hashSecret(phrase)
  return transact((tx) => makeStudent(tx, viewer, { row, secretHash }, now))
}

async function makeStudent(
  tx: Tx,
  viewer: Viewer,
  { row, secretHash }: { row: MemberRow; secretHash: string },
  now: Date,
): Promise<{ userId: string; moved: number } | undefined> {
  const userId = newId()
  const { schoolId } = row
  await insertUser(tx, { id: userId, displayName: row.rosterName, secretHash, createdAt: now })
  await insertMembership(tx, { schoolId, userId, role: 'student', createdAt: now })
  if (await insertClassMember(tx, { ...row, userId }))
    return { userId, moved: await claimGuest(tx, viewer, { userId, schoolId }, now) }
  // Somebody of the same name was a moment earlier.
  await eraseUser(tx, userId)
  return undefined
}

/** The student whom this very form made before: a double click, or the page with the phrase loaded again. */
async function findSentAgain(
  transact: Transact,
  { row, phrase }: { row: MemberRow; phrase: string },
  now: Date,
): Promise<string | undefined> {
  const member = await transact(async (tx) => {
    const found = await findMemberByName(tx, row.classId, row.rosterKey)
    return found && (await allowTry(tx, 'account', triesOf(found.userId), now)) ? found : undefined
  })
  if (!member || !(await secretMatches(member.secretHash, phrase))) return undefined
  await transact((tx) => forgetTries(tx, triesOf(member.userId)))
  return member.userId
}
