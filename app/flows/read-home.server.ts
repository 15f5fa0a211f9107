import type { SignedIn } from '#app/accounts/viewer.ts'
import { type Standing, standingOf } from '#app/domain/course/standing.ts'
import type { Tx } from '#db/client.server.ts'
import { listAssignmentsOfMember, listAttempts, listLessonsOnOffer } from '#db/queries/practice.server.ts'

export type LessonCard = {
  title: string
  number: number
  summary: string
  minutes: number
  standing: Standing
}

/** What a learner finds on their first page. */
export type Home = {
  assignments: (LessonCard & { id: string; className: string; dueAt: Date | null })[]
  lessons: (LessonCard & { id: string })[]
}

/** What is to do in the learner's classes, and the lessons anybody may try. */
export async function readHome(tx: Tx, viewer: SignedIn): Promise<Home> {
  const [assigned, lessons, attempts] = await Promise.all([
    listAssignmentsOfMember(tx, viewer.userId),
    listLessonsOnOffer(tx),
    listAttempts(tx, viewer.userId),
  ])
  return {
    assignments: assigned.map((row) => ({
      id: row.id,
      className: row.className,
      dueAt: row.dueAt,
      title: row.title,
      number: row.number,
      summary: row.summary,
      minutes: row.minutes,
      standing: standingOf(row),
    })),
    lessons: lessons.map(({ id, title, number, summary, minutes }) => {
      // Newest first: the one under way, or else the last one handed in.
      const alone = attempts.find((attempt) => attempt.lessonId === id && attempt.assignmentId === null)
      const standing: Standing = alone
        ? standingOf({ ...alone, attemptId: alone.id })
        : { state: 'not-started' }
      return { id, title, number, summary, minutes, standing }
    }),
  }
}
