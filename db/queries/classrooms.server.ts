import { and, asc, countDistinct, desc, eq, max, sql } from 'drizzle-orm'
import type { Tx } from '../client.server.ts'
import { schools, users } from '../schema/accounts.ts'
import { assignments, classes, classMembers, classTeachers } from '../schema/classrooms.ts'
import { lessonRevisions } from '../schema/content.ts'
import { attempts } from '../schema/practice.ts'

export type Classroom = typeof classes.$inferSelect
export type ClassMember = typeof classMembers.$inferSelect

/** The classes of a teacher, by name, with how many students and assignments each has. */
export async function listClassesOfTeacher(tx: Tx, teacher: { userId: string; schoolId: string }) {
  return tx
    .select({
      id: classes.id,
      name: classes.name,
      joinCode: classes.joinCode,
      joinOpen: classes.joinOpen,
      students: countDistinct(classMembers.userId),
      assignments: countDistinct(assignments.id),
    })
    .from(classTeachers)
    .innerJoin(classes, eq(classes.id, classTeachers.classId))
    .leftJoin(classMembers, eq(classMembers.classId, classes.id))
    .leftJoin(assignments, eq(assignments.classId, classes.id))
    .where(and(eq(classTeachers.userId, teacher.userId), eq(classes.schoolId, teacher.schoolId)))
    .groupBy(classes.id)
    .orderBy(asc(classes.name), asc(classes.createdAt))
}

/** The class, if this teacher teaches it. */
export async function findClassOfTeacher(
  tx: Tx,
  teacher: { userId: string; schoolId: string },
  classId: string,
): Promise<Classroom | undefined> {
  const [row] = await tx
    .select({ classroom: classes })
    .from(classes)
    .innerJoin(
      classTeachers,
      and(eq(classTeachers.classId, classes.id), eq(classTeachers.userId, teacher.userId)),
    )
    .where(and(eq(classes.id, classId), eq(classes.schoolId, teacher.schoolId)))
  return row?.classroom
}

/** The class of a code, with the school it belongs to; `code` as it is stored. */
export async function findClassByCode(tx: Tx, code: string) {
  const [row] = await tx
    .select({
      classroom: classes,
      school: { id: schools.id, name: schools.name, kind: schools.kind },
    })
    .from(classes)
    .innerJoin(schools, eq(schools.id, classes.schoolId))
    .where(eq(classes.joinCode, code))
  return row
}

/** Stores a class; false where the id or the code is taken. */
export async function insertClass(tx: Tx, row: typeof classes.$inferInsert): Promise<boolean> {
  const stored = await tx.insert(classes).values(row).onConflictDoNothing().returning({ id: classes.id })
  return stored.length === 1
}

export async function insertClassTeacher(tx: Tx, row: typeof classTeachers.$inferInsert): Promise<void> {
  await tx.insert(classTeachers).values(row)
}

export async function updateClass(
  tx: Tx,
  classId: string,
  change: Partial<Pick<Classroom, 'name' | 'joinCode' | 'joinOpen'>>,
): Promise<void> {
  await tx.update(classes).set(change).where(eq(classes.id, classId))
}

/** Puts a student on the roster; false where the name or the student is on it already, also if only just. */
export async function insertClassMember(tx: Tx, row: typeof classMembers.$inferInsert): Promise<boolean> {
  const stored = await tx
    .insert(classMembers)
    .values(row)
    .onConflictDoNothing()
    .returning({ id: classMembers.userId })
  return stored.length === 1
}

/** The student of a name on a roster, with the hash of their phrase. */
export async function findMemberByName(tx: Tx, classId: string, rosterKey: string) {
  const [row] = await tx
    .select({
      userId: classMembers.userId,
      rosterName: classMembers.rosterName,
      secretHash: users.secretHash,
    })
    .from(classMembers)
    .innerJoin(users, eq(users.id, classMembers.userId))
    .where(and(eq(classMembers.classId, classId), eq(classMembers.rosterKey, rosterKey)))
  return row
}

export async function findMember(tx: Tx, classId: string, userId: string): Promise<ClassMember | undefined> {
  const [row] = await tx
    .select()
    .from(classMembers)
    .where(and(eq(classMembers.classId, classId), eq(classMembers.userId, userId)))
  return row
}

/** The students of a class by name, with when each last worked on one of its assignments. */
export async function listRoster(tx: Tx, classId: string) {
  return tx
    .select({
      userId: classMembers.userId,
      name: classMembers.rosterName,
      joinedAt: classMembers.joinedAt,
      activeAt: max(attempts.activeAt),
    })
    .from(classMembers)
    .leftJoin(assignments, eq(assignments.classId, classMembers.classId))
    .leftJoin(
      attempts,
      and(eq(attempts.assignmentId, assignments.id), eq(attempts.userId, classMembers.userId)),
    )
    .where(eq(classMembers.classId, classId))
    .groupBy(classMembers.classId, classMembers.userId)
    .orderBy(asc(classMembers.rosterKey))
}

/** The assignments of a class, newest first, each with the title of its lesson as pinned. */
export async function listAssignmentsOfClass(tx: Tx, classId: string) {
  return tx
    .select({
      id: assignments.id,
      lessonId: assignments.lessonId,
      title: sql<string>`${lessonRevisions.body} ->> 'title'`,
      dueAt: assignments.dueAt,
      createdAt: assignments.createdAt,
    })
    .from(assignments)
    .innerJoin(lessonRevisions, eq(lessonRevisions.revision, assignments.lessonRevision))
    .where(eq(assignments.classId, classId))
    .orderBy(desc(assignments.createdAt), desc(assignments.id))
}

/** Which students of a class began which of its assignments, and whether they handed in. */
export async function listAttemptStates(tx: Tx, classId: string) {
  return tx
    .select({
      assignmentId: assignments.id,
      userId: attempts.userId,
      handedIn: sql<boolean>`${attempts.finishedAt} is not null`,
    })
    .from(assignments)
    .innerJoin(attempts, eq(attempts.assignmentId, assignments.id))
    .innerJoin(
      classMembers,
      and(eq(classMembers.classId, assignments.classId), eq(classMembers.userId, attempts.userId)),
    )
    .where(eq(assignments.classId, classId))
}

/** Stores an assignment; the same id a second time changes nothing. */
export async function insertAssignment(tx: Tx, row: typeof assignments.$inferInsert): Promise<void> {
  await tx.insert(assignments).values(row).onConflictDoNothing()
}

/** Ends a guest's attempts at lessons that the student has open, too; what was answered stays. */
export async function finishAttemptsBothHaveOpen(
  tx: Tx,
  guestId: string,
  studentId: string,
  now: Date,
): Promise<void> {
  await tx.execute(sql`
    update attempts set finished_at = ${now.toISOString()}::timestamptz
    where user_id = ${guestId} and assignment_id is null and finished_at is null and lesson_id in (
      select lesson_id from attempts
      where user_id = ${studentId} and assignment_id is null and finished_at is null
    )`)
}
