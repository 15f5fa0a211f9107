import type { Viewer } from '#app/accounts/viewer.ts'
import type { Tx } from '#db/client.server.ts'
import { eraseUser, rehomeGuest } from '#db/queries/accounts.server.ts'
import { finishAttemptsBothHaveOpen } from '#db/queries/classrooms.server.ts'

/**
 * Gives a guest's work to the student they have become, and erases the guest. Does nothing for viewers who are no guest.
 * Returns how many attempts moved.
 */
export async function claimGuest(
  tx: Tx,
  viewer: Viewer,
  student: { userId: string; schoolId: string },
  now: Date,
): Promise<number> {
  if (viewer?.role !== 'guest') return 0
  // A learner has one open attempt at a lesson: where both have one, the guest's is kept as finished.
  await finishAttemptsBothHaveOpen(tx, viewer.userId, student.userId, now)
  const moved = await rehomeGuest(tx, viewer.userId, student.userId, student.schoolId)
  await eraseUser(tx, viewer.userId)
  return moved
}
