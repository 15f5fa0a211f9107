import type { SignedIn } from '#app/accounts/viewer.ts'
import { parseLocalTime } from '#app/time/school-time.server.ts'
import type { Tx } from '#db/client.server.ts'
import { type Classroom, insertAssignment } from '#db/queries/classrooms.server.ts'
import { findPublishedRevision } from '#db/queries/content.server.ts'

/** `id` comes with the form: sent twice, it makes one assignment. `due` is a wall clock in the school's zone. */
type Wanted = { id: string; lessonId: string; due: string | null }

export type Assigned = { outcome: 'assigned' | 'no-such-lesson' | 'due-unreadable' | 'due-past' }

/** Gives a lesson, as it is now, to a class that was loaded as the viewer's own. */
export async function assignLesson(
  tx: Tx,
  viewer: SignedIn,
  { classroom, wanted }: { classroom: Classroom; wanted: Wanted },
  now: Date,
): Promise<Assigned> {
  const dueAt = wanted.due === null ? null : parseLocalTime(wanted.due, viewer.school.timeZone)
  if (dueAt === undefined) return { outcome: 'due-unreadable' }
  if (dueAt && dueAt <= now) return { outcome: 'due-past' }
  const lessonRevision = await findPublishedRevision(tx, wanted.lessonId)
  if (!lessonRevision) return { outcome: 'no-such-lesson' }
  await insertAssignment(tx, {
    id: wanted.id,
    schoolId: classroom.schoolId,
    classId: classroom.id,
    lessonId: wanted.lessonId,
    lessonRevision,
    createdBy: viewer.userId,
    dueAt,
    createdAt: now,
  })
  return { outcome: 'assigned' }
}
