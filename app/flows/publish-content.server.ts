import type { CompiledContent } from '#app/content/compile.ts'
import type { Db } from '#db/client.server.ts'
import {
  insertItemRevisions,
  insertLessonRevisions,
  insertTextRevisions,
  replacePublishedLessons,
} from '#db/queries/content.server.ts'

/**
 * Stores what is new of a compiled content folder and puts its lessons on offer. Revisions already stored stay as they
 * are, so attempts and assignments keep what they were made with. Runs as the owner: requests may not change content.
 */
export async function publishContent(
  db: Db,
  content: Pick<CompiledContent, 'texts' | 'items' | 'lessons'>,
  now: Date,
): Promise<void> {
  await db.transaction(async (tx) => {
    await insertTextRevisions(
      tx,
      content.texts.map((text) => ({
        revision: text.revision,
        textId: text.id,
        body: text.body,
        createdAt: now,
      })),
    )
    await insertItemRevisions(
      tx,
      content.items.map((item) => ({
        revision: item.revision,
        itemId: item.id,
        kind: item.kind,
        kindVersion: item.version,
        body: item.body,
        createdAt: now,
      })),
    )
    await insertLessonRevisions(
      tx,
      content.lessons.map((lesson) => ({
        revision: lesson.revision,
        lessonId: lesson.id,
        body: lesson.body,
        createdAt: now,
      })),
    )
    await replacePublishedLessons(
      tx,
      content.lessons.map((lesson) => ({ lessonId: lesson.id, revision: lesson.revision })),
      now,
    )
  })
}
