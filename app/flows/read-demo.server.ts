import { showJoinCode } from '#app/accounts/phrase.server.ts'
import type { Tx } from '#db/client.server.ts'
import { findDemoSignIns } from '#db/queries/accounts.server.ts'

/**
 * The demo school's sign-ins, or null where there is no demo or the visitor does not sit at the machine itself: whoever
 * sits there could read the database anyway.
 */
export async function readDemo(tx: Tx, { loopback }: { loopback: boolean }) {
  const demo = loopback ? await findDemoSignIns(tx) : undefined
  if (!demo) return null
  const { email, password, classCode, studentName, phrase } = demo
  return { email, password, code: showJoinCode(classCode), studentName, phrase }
}
