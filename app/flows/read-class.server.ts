import type { SignedIn } from '#app/accounts/viewer.ts'
import type { Tx } from '#db/client.server.ts'
import {
  findClassOfTeacher,
  listAssignmentsOfClass,
  listAttemptStates,
  listRoster,
} from '#db/queries/classrooms.server.ts'
import { asTeacher } from './as-teacher.ts'

export type WorkState = 'not-started' | 'under-way' | 'handed-in'

/** A class as its teacher sees it: who is in it, what it was given, and how far each is. */
export type ClassPage = {
  id: string
  name: string
  joinCode: string
  joinOpen: boolean
  students: { id: string; name: string; joinedAt: Date; activeAt: Date | null; work: WorkState[] }[]
  assignments: { id: string; title: string; dueAt: Date | null; counts: Record<WorkState, number> }[]
}

/** Undefined where the viewer teaches no such class. Each student's `work` follows the order of the assignments. */
export async function readClass(tx: Tx, viewer: SignedIn, classId: string): Promise<ClassPage | undefined> {
  const classroom = await findClassOfTeacher(tx, asTeacher(viewer), classId)
  if (!classroom) return undefined
  const [roster, assignments, states] = await Promise.all([
    listRoster(tx, classId),
    listAssignmentsOfClass(tx, classId),
    listAttemptStates(tx, classId),
  ])
  const stateOf = new Map<string, WorkState>(
    states.map(({ assignmentId, userId, handedIn }) => [
      `${assignmentId} ${userId}`,
      handedIn ? 'handed-in' : 'under-way',
    ]),
  )
  const students = roster.map(({ userId, name, joinedAt, activeAt }) => ({
    id: userId,
    name,
    joinedAt,
    activeAt,
    work: assignments.map(({ id }) => stateOf.get(`${id} ${userId}`) ?? 'not-started'),
  }))
  const { id, name, joinCode, joinOpen } = classroom
  return {
    id,
    name,
    joinCode,
    joinOpen,
    students,
    assignments: assignments.map(({ id, title, dueAt }, index) => ({
      id,
      title,
      dueAt,
      counts: countStates(students.map(({ work }) => work[index] ?? 'not-started')),
    })),
  }
}

function countStates(states: WorkState[]): Record<WorkState, number> {
  const counts: Record<WorkState, number> = { 'not-started': 0, 'under-way': 0, 'handed-in': 0 }
  for (const state of states) counts[state] += 1
  return counts
}
