import type { SignedIn } from '#app/accounts/viewer.ts'
import type { Level } from '#app/domain/attribution/span.ts'
import type { Tx } from '#db/client.server.ts'
import { lockOwnAttempt, updateAttempt } from '#db/queries/practice.server.ts'

/** Shows the text at another reading level from now on; answers given keep the level they were given at. */
export async function switchLevel(
  tx: Tx,
  viewer: SignedIn,
  { attemptId, level }: { attemptId: string; level: Level },
  now: Date,
): Promise<{ outcome: 'switched' | 'not-found' }> {
  const attempt = await lockOwnAttempt(tx, viewer.userId, attemptId)
  if (!attempt) return { outcome: 'not-found' }
  if (attempt.level !== level) await updateAttempt(tx, attempt.id, { level, activeAt: now })
  return { outcome: 'switched' }
}
