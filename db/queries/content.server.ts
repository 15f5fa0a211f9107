import { asc, eq, inArray } from 'drizzle-orm'
import type { Db, Tx } from '../client.server.ts'
import { itemRevisions, lessonRevisions, publishedLessons, textRevisions } from '../schema/content.ts'

/** Stores revisions that are new; those already stored are left as they are. */
export async function insertTextRevisions(
  tx: Db | Tx,
  rows: (typeof textRevisions.$inferInsert)[],
): Promise<void> {
  if (rows.length > 0) await tx.insert(textRevisions).values(rows).onConflictDoNothing()
}

export async function insertItemRevisions(
  tx: Db | Tx,
  rows: (typeof itemRevisions.$inferInsert)[],
): Promise<void> {
  if (rows.length > 0) await tx.insert(itemRevisions).values(rows).onConflictDoNothing()
}

export async function insertLessonRevisions(
  tx: Db | Tx,
  rows: (typeof lessonRevisions.$inferInsert)[],
): Promise<void> {
  if (rows.length > 0) await tx.insert(lessonRevisions).values(rows).onConflictDoNothing()
}

/** Makes these the lessons that new attempts take, in this order; lessons no longer named are withdrawn. */
export async function replacePublishedLessons(
  tx: Db | Tx,
  rows: { lessonId: string; revision: string }[],
  now: Date,
): Promise<void> {
  await tx.delete(publishedLessons)
  if (rows.length > 0)
    await tx
      .insert(publishedLessons)
      .values(rows.map((row, position) => ({ ...row, position, publishedAt: now })))
}

/** The lessons on offer, in order, as stored. */
export async function listPublishedLessons(tx: Tx) {
  return tx
    .select({
      lessonId: publishedLessons.lessonId,
      revision: publishedLessons.revision,
      body: lessonRevisions.body,
    })
    .from(publishedLessons)
    .innerJoin(lessonRevisions, eq(lessonRevisions.revision, publishedLessons.revision))
    .orderBy(asc(publishedLessons.position))
}

export async function findPublishedRevision(tx: Tx, lessonId: string): Promise<string | undefined> {
  const [row] = await tx
    .select({ revision: publishedLessons.revision })
    .from(publishedLessons)
    .where(eq(publishedLessons.lessonId, lessonId))
  return row?.revision
}

export async function findLessonRevision(tx: Tx, revision: string): Promise<unknown> {
  const [row] = await tx
    .select({ body: lessonRevisions.body })
    .from(lessonRevisions)
    .where(eq(lessonRevisions.revision, revision))
  return row?.body
}

export async function findTextRevision(tx: Tx, revision: string): Promise<unknown> {
  const [row] = await tx
    .select({ body: textRevisions.body })
    .from(textRevisions)
    .where(eq(textRevisions.revision, revision))
  return row?.body
}

/** Item revisions as stored, keys included, by revision. */
export async function listItemRevisions(tx: Tx, revisions: string[]) {
  if (revisions.length === 0) return []
  return tx.select().from(itemRevisions).where(inArray(itemRevisions.revision, revisions))
}
