import { makeJoinCode } from '#app/accounts/phrase.server.ts'
import type { SignedIn } from '#app/accounts/viewer.ts'
import type { Tx } from '#db/client.server.ts'
import { findClassOfTeacher, insertClass, insertClassTeacher } from '#db/queries/classrooms.server.ts'
import { asTeacher } from './as-teacher.ts'

/** How often a code that is taken is drawn again; of some 900 million, one is hardly ever taken. */
const draws = 5

/** Makes a class that this teacher teaches. `id` comes with the form: sent twice, it makes one class. */
export async function makeClass(
  tx: Tx,
  viewer: SignedIn,
  { id, name }: { id: string; name: string },
  now: Date,
): Promise<{ outcome: 'made' | 'id-taken' }> {
  const schoolId = viewer.school.id
  for (let draw = 0; draw < draws; draw += 1) {
    const row = { id, schoolId, name, joinCode: makeJoinCode(), joinOpen: true, createdAt: now }
    if (await insertClass(tx, row)) {
      await insertClassTeacher(tx, { classId: id, userId: viewer.userId, schoolId })
      return { outcome: 'made' }
    }
    if (await findClassOfTeacher(tx, asTeacher(viewer), id)) return { outcome: 'made' }
  }
  return { outcome: 'id-taken' }
}
