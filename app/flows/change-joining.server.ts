import { makeJoinCode } from '#app/accounts/phrase.server.ts'
import type { SignedIn } from '#app/accounts/viewer.ts'
import type { Tx } from '#db/client.server.ts'
import { findClassByCode, findClassOfTeacher, updateClass } from '#db/queries/classrooms.server.ts'
import { asTeacher } from './as-teacher.ts'

export type JoiningChange = 'renew' | 'open' | 'close'

/** Renews a class's code, or opens or closes it to newcomers. Students who joined stay, whatever the code. */
export async function changeJoining(
  tx: Tx,
  viewer: SignedIn,
  { classId, change }: { classId: string; change: JoiningChange },
): Promise<{ outcome: 'changed' | 'not-found' }> {
  const classroom = await findClassOfTeacher(tx, asTeacher(viewer), classId)
  if (!classroom) return { outcome: 'not-found' }
  if (change === 'renew') await updateClass(tx, classId, { joinCode: await drawFreeCode(tx), joinOpen: true })
  else await updateClass(tx, classId, { joinOpen: change === 'open' })
  return { outcome: 'changed' }
}

async function drawFreeCode(tx: Tx): Promise<string> {
  const code = makeJoinCode()
  return (await findClassByCode(tx, code)) ? drawFreeCode(tx) : code
}
