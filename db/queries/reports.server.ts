import { and, asc, eq } from 'drizzle-orm'
import { validate as isId } from 'uuid'
import type { Tx } from '../client.server.ts'
import { assignments, classes, classMembers, classTeachers } from '../schema/classrooms.ts'
import { attempts, currentGrades, responses } from '../schema/practice.ts'

/** An assignment of a class that this user teaches. */
export type TaughtAssignment = NonNullable<Awaited<ReturnType<typeof findAssignmentOfTeacher>>>

export async function findAssignmentOfTeacher(tx: Tx, teacherId: string, id: string) {
  if (!isId(id)) return undefined
  const [row] = await tx
    .select({
      id: assignments.id,
      classId: assignments.classId,
      className: classes.name,
      lessonRevision: assignments.lessonRevision,
      dueAt: assignments.dueAt,
    })
    .from(assignments)
    .innerJoin(
      classTeachers,
      and(eq(classTeachers.classId, assignments.classId), eq(classTeachers.userId, teacherId)),
    )
    .innerJoin(classes, eq(classes.id, assignments.classId))
    .where(eq(assignments.id, id))
  return row
}

/** Everybody in the class, by roster, with where they are in the assignment. */
export async function listStudentsOfAssignment(tx: Tx, assignment: TaughtAssignment) {
  return tx
    .select({
      id: classMembers.userId,
      name: classMembers.rosterName,
      attemptId: attempts.id,
      position: attempts.position,
      finishedAt: attempts.finishedAt,
    })
    .from(classMembers)
    .leftJoin(
      attempts,
      and(eq(attempts.assignmentId, assignment.id), eq(attempts.userId, classMembers.userId)),
    )
    .where(eq(classMembers.classId, assignment.classId))
    .orderBy(asc(classMembers.rosterKey))
}

/** Every answer that members of the class gave in the assignment, with its current grade. */
export async function listAnswersOfAssignment(tx: Tx, assignment: TaughtAssignment) {
  return tx
    .select({
      id: responses.id,
      userId: attempts.userId,
      itemId: responses.itemId,
      certainty: responses.certainty,
      points: currentGrades.points,
      max: currentGrades.max,
      parts: currentGrades.parts,
    })
    .from(attempts)
    .innerJoin(
      classMembers,
      and(eq(classMembers.userId, attempts.userId), eq(classMembers.classId, assignment.classId)),
    )
    .innerJoin(responses, eq(responses.attemptId, attempts.id))
    .innerJoin(currentGrades, eq(currentGrades.responseId, responses.id))
    .where(eq(attempts.assignmentId, assignment.id))
}

/** One answer given in the assignment by a member of the class. */
export async function findAnswerOfAssignment(tx: Tx, assignment: TaughtAssignment, responseId: string) {
  if (!isId(responseId)) return undefined
  const [row] = await tx
    .select({
      id: responses.id,
      userId: attempts.userId,
      name: classMembers.rosterName,
      itemId: responses.itemId,
      itemRevision: responses.itemRevision,
      level: responses.level,
      body: responses.body,
      certainty: responses.certainty,
      answeredAt: responses.answeredAt,
      points: currentGrades.points,
      max: currentGrades.max,
      parts: currentGrades.parts,
    })
    .from(responses)
    .innerJoin(attempts, eq(attempts.id, responses.attemptId))
    .innerJoin(
      classMembers,
      and(eq(classMembers.userId, attempts.userId), eq(classMembers.classId, assignment.classId)),
    )
    .innerJoin(currentGrades, eq(currentGrades.responseId, responses.id))
    .where(and(eq(responses.id, responseId), eq(attempts.assignmentId, assignment.id)))
  return row
}

/** What members of the class said to one item, as stored. */
export async function listBodiesOfItem(tx: Tx, assignment: TaughtAssignment, itemRevision: string) {
  const rows = await tx
    .select({ body: responses.body })
    .from(attempts)
    .innerJoin(
      classMembers,
      and(eq(classMembers.userId, attempts.userId), eq(classMembers.classId, assignment.classId)),
    )
    .innerJoin(responses, eq(responses.attemptId, attempts.id))
    .where(and(eq(attempts.assignmentId, assignment.id), eq(responses.itemRevision, itemRevision)))
  return rows.map((row) => row.body)
}
