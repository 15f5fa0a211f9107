import { allowTry, mayTry } from '#app/accounts/throttle.server.ts'
import { isTeacher, type Viewer } from '#app/accounts/viewer.ts'
import type { Tx } from '#db/client.server.ts'
import { type Classroom, findClassByCode, findMember } from '#db/queries/classrooms.server.ts'

/** What a class code leads to for this visitor. */
export type Joining =
  | { outcome: 'unknown' }
  | { outcome: 'too-many' }
  | { outcome: 'closed'; className: string }
  | { outcome: 'teacher' }
  | { outcome: 'member'; classroom: Classroom }
  | { outcome: 'elsewhere'; className: string; schoolName: string }
  | { outcome: 'joinable'; classroom: Classroom; schoolName: string; account: 'new' | 'same' }

/**
 * Looks a code up. Wrong codes are counted for the visitor's address, also where a page is only read: otherwise codes
 * could be tried by the million.
 */
export async function readJoin(
  tx: Tx,
  viewer: Viewer,
  { code, address }: { code: string; address: string },
  now: Date,
): Promise<Joining> {
  if (!(await mayTry(tx, 'address', address, now))) return { outcome: 'too-many' }
  const found = await findClassByCode(tx, code)
  if (!found) {
    await allowTry(tx, 'address', address, now)
    return { outcome: 'unknown' }
  }
  const { classroom, school } = found
  const account = viewer?.role === 'student' ? 'same' : 'new'
  if (viewer?.role === 'student') {
    if (viewer.school.id !== school.id)
      return { outcome: 'elsewhere', className: classroom.name, schoolName: viewer.school.name }
    if (await findMember(tx, classroom.id, viewer.userId)) return { outcome: 'member', classroom }
  }
  if (isTeacher(viewer)) return { outcome: 'teacher' }
  if (!classroom.joinOpen) return { outcome: 'closed', className: classroom.name }
  return { outcome: 'joinable', classroom, schoolName: school.name, account }
}
