import { and, asc, desc, eq, inArray, isNull, lte, sql } from 'drizzle-orm'
import { validate as isId } from 'uuid'
import type { Tx } from '../client.server.ts'
import { assignments, classes, classMembers } from '../schema/classrooms.ts'
import { lessonRevisions, publishedLessons } from '../schema/content.ts'
import { attempts, currentGrades, drafts, grades, responses } from '../schema/practice.ts'

export type Attempt = typeof attempts.$inferSelect
export type NewResponse = typeof responses.$inferInsert
export type NewGrade = typeof grades.$inferInsert

/** What lists say about a lesson revision, read from the stored lesson without opening it. */
const lessonHead = {
  title: sql<string>`${lessonRevisions.body}->>'title'`,
  number: sql<number>`(${lessonRevisions.body}->>'number')::int`,
  summary: sql<string>`${lessonRevisions.body}->>'summary'`,
  minutes: sql<number>`(${lessonRevisions.body}->>'minutes')::int`,
  steps: sql<number>`jsonb_array_length(${lessonRevisions.body}->'steps')`,
}

/** What may be seen of an attempt in lists. */
const attemptHead = {
  id: attempts.id,
  lessonId: attempts.lessonId,
  position: attempts.position,
  startedAt: attempts.startedAt,
  finishedAt: attempts.finishedAt,
}

/** The attempt, where it is this user's own. */
export async function findOwnAttempt(tx: Tx, userId: string, id: string): Promise<Attempt | undefined> {
  if (!isId(id)) return undefined
  const [row] = await tx
    .select()
    .from(attempts)
    .where(and(eq(attempts.id, id), eq(attempts.userId, userId)))
  return row
}

/** The same, held until the transaction ends: acts on one attempt happen one after the other. */
export async function lockOwnAttempt(tx: Tx, userId: string, id: string): Promise<Attempt | undefined> {
  if (!isId(id)) return undefined
  const [row] = await tx
    .select()
    .from(attempts)
    .where(and(eq(attempts.id, id), eq(attempts.userId, userId)))
    .for('update')
  return row
}

/** The user's attempt at an assignment. */
export async function findAttemptAtAssignment(tx: Tx, userId: string, assignmentId: string) {
  const [row] = await tx
    .select(attemptHead)
    .from(attempts)
    .where(and(eq(attempts.assignmentId, assignmentId), eq(attempts.userId, userId)))
  return row
}

/** The user's attempt at a lesson outside any class that is still under way. */
export async function findOpenAttemptAlone(tx: Tx, userId: string, lessonId: string) {
  const [row] = await tx
    .select(attemptHead)
    .from(attempts)
    .where(
      and(
        eq(attempts.userId, userId),
        eq(attempts.lessonId, lessonId),
        isNull(attempts.assignmentId),
        isNull(attempts.finishedAt),
      ),
    )
  return row
}

/** Inserts an attempt; false where the user has one already that stands in its place. */
export async function insertAttempt(tx: Tx, row: typeof attempts.$inferInsert): Promise<boolean> {
  const made = await tx.insert(attempts).values(row).onConflictDoNothing().returning({ id: attempts.id })
  return made.length === 1
}

export async function updateAttempt(
  tx: Tx,
  id: string,
  change: Partial<Pick<Attempt, 'level' | 'position' | 'activeAt' | 'finishedAt'>>,
): Promise<void> {
  await tx.update(attempts).set(change).where(eq(attempts.id, id))
}

/** An assignment of a class of which the user is a member. */
export async function findAssignmentOfMember(tx: Tx, userId: string, id: string) {
  if (!isId(id)) return undefined
  const [row] = await tx
    .select({
      id: assignments.id,
      lessonId: assignments.lessonId,
      lessonRevision: assignments.lessonRevision,
      dueAt: assignments.dueAt,
      className: classes.name,
    })
    .from(assignments)
    .innerJoin(
      classMembers,
      and(eq(classMembers.classId, assignments.classId), eq(classMembers.userId, userId)),
    )
    .innerJoin(classes, eq(classes.id, assignments.classId))
    .where(eq(assignments.id, id))
  return row
}

/** Everything assigned to the user's classes, with the user's attempt where there is one; soonest due first. */
export async function listAssignmentsOfMember(tx: Tx, userId: string) {
  return tx
    .select({
      id: assignments.id,
      dueAt: assignments.dueAt,
      className: classes.name,
      ...lessonHead,
      attemptId: attempts.id,
      position: attempts.position,
      finishedAt: attempts.finishedAt,
    })
    .from(classMembers)
    .innerJoin(classes, eq(classes.id, classMembers.classId))
    .innerJoin(assignments, eq(assignments.classId, classMembers.classId))
    .innerJoin(lessonRevisions, eq(lessonRevisions.revision, assignments.lessonRevision))
    .leftJoin(attempts, and(eq(attempts.assignmentId, assignments.id), eq(attempts.userId, userId)))
    .where(eq(classMembers.userId, userId))
    .orderBy(sql`${assignments.dueAt} asc nulls last`, asc(assignments.createdAt), asc(assignments.id))
}

/** The lessons on offer, in order. */
export async function listLessonsOnOffer(tx: Tx) {
  return tx
    .select({ id: publishedLessons.lessonId, ...lessonHead })
    .from(publishedLessons)
    .innerJoin(lessonRevisions, eq(lessonRevisions.revision, publishedLessons.revision))
    .orderBy(asc(publishedLessons.position))
}

/** All attempts of a user, newest first, with the lesson and class they belong to. */
export async function listAttempts(tx: Tx, userId: string) {
  return tx
    .select({ ...attemptHead, assignmentId: attempts.assignmentId, className: classes.name, ...lessonHead })
    .from(attempts)
    .innerJoin(lessonRevisions, eq(lessonRevisions.revision, attempts.lessonRevision))
    .leftJoin(assignments, eq(assignments.id, attempts.assignmentId))
    .leftJoin(classes, eq(classes.id, assignments.classId))
    .where(eq(attempts.userId, userId))
    .orderBy(desc(attempts.startedAt), desc(attempts.id))
}

/** Responses of an attempt to these items, or to all, with their current grades. */
export async function listGradedResponses(tx: Tx, attemptId: string, itemIds?: string[]) {
  return tx
    .select({
      id: responses.id,
      itemId: responses.itemId,
      itemRevision: responses.itemRevision,
      level: responses.level,
      body: responses.body,
      certainty: responses.certainty,
      token: responses.token,
      answeredAt: responses.answeredAt,
      points: currentGrades.points,
      max: currentGrades.max,
      parts: currentGrades.parts,
    })
    .from(responses)
    .innerJoin(currentGrades, eq(currentGrades.responseId, responses.id))
    .where(and(eq(responses.attemptId, attemptId), itemIds ? inArray(responses.itemId, itemIds) : undefined))
}

/** Every answer of a user with its current grade, oldest first. */
export async function listAnswersOfUser(tx: Tx, userId: string) {
  return tx
    .select({
      attemptId: responses.attemptId,
      itemId: responses.itemId,
      itemRevision: responses.itemRevision,
      lessonRevision: attempts.lessonRevision,
      certainty: responses.certainty,
      answeredAt: responses.answeredAt,
      points: currentGrades.points,
      max: currentGrades.max,
      parts: currentGrades.parts,
    })
    .from(attempts)
    .innerJoin(responses, eq(responses.attemptId, attempts.id))
    .innerJoin(currentGrades, eq(currentGrades.responseId, responses.id))
    .where(eq(attempts.userId, userId))
    .orderBy(asc(responses.answeredAt), asc(responses.id))
}

export async function insertResponses(tx: Tx, rows: NewResponse[]): Promise<void> {
  await tx.insert(responses).values(rows)
}

export async function insertGrades(tx: Tx, rows: NewGrade[]): Promise<void> {
  await tx.insert(grades).values(rows)
}

export async function listDrafts(tx: Tx, attemptId: string, itemIds: string[]) {
  return tx
    .select({ itemId: drafts.itemId, body: drafts.body, updatedAt: drafts.updatedAt })
    .from(drafts)
    .where(and(eq(drafts.attemptId, attemptId), inArray(drafts.itemId, itemIds)))
}

/** Keeps drafts; one that is older than what is kept changes nothing. */
export async function upsertDrafts(tx: Tx, rows: (typeof drafts.$inferInsert)[]): Promise<void> {
  await tx
    .insert(drafts)
    .values(rows)
    .onConflictDoUpdate({
      target: [drafts.attemptId, drafts.itemId],
      set: { body: sql`excluded.body`, updatedAt: sql`excluded.updated_at` },
      setWhere: lte(drafts.updatedAt, sql`excluded.updated_at`),
    })
}

export async function deleteDrafts(tx: Tx, attemptId: string, itemIds: string[]): Promise<void> {
  await tx.delete(drafts).where(and(eq(drafts.attemptId, attemptId), inArray(drafts.itemId, itemIds)))
}
