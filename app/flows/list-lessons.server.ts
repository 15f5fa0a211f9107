import type { SignedIn } from '#app/accounts/viewer.ts'
import type { CompiledLesson } from '#app/domain/course/lesson.ts'
import type { Tx } from '#db/client.server.ts'
import { listClassesOfTeacher } from '#db/queries/classrooms.server.ts'
import { listPublishedLessons } from '#db/queries/content.server.ts'
import { asTeacher } from './as-teacher.ts'

type LessonOnOffer = Pick<
  CompiledLesson,
  'id' | 'number' | 'title' | 'summary' | 'minutes' | 'objectives' | 'contentNote'
>

/** What a teacher can choose from, and the classes to give it to. */
export async function listLessons(
  tx: Tx,
  viewer: SignedIn,
): Promise<{ lessons: LessonOnOffer[]; classes: { id: string; name: string }[] }> {
  const [rows, classes] = await Promise.all([
    listPublishedLessons(tx),
    listClassesOfTeacher(tx, asTeacher(viewer)),
  ])
  const lessons = rows.map(({ body }) => {
    const { id, number, title, summary, minutes, objectives, contentNote } = body as CompiledLesson
    return { id, number, title, summary, minutes, objectives, contentNote }
  })
  return { lessons, classes: classes.map(({ id, name }) => ({ id, name })) }
}
