import type { SignedIn } from '#app/accounts/viewer.ts'
import type { Tx } from '#db/client.server.ts'
import {
  type ClassMember,
  type Classroom,
  findClassOfTeacher,
  findMember,
} from '#db/queries/classrooms.server.ts'
import { asTeacher } from './as-teacher.ts'

/** A student of a class that the viewer teaches, with the class; undefined for anybody else's. */
export async function findStudent(
  tx: Tx,
  viewer: SignedIn,
  { classId, studentId }: { classId: string; studentId: string },
): Promise<{ classroom: Classroom; member: ClassMember } | undefined> {
  const classroom = await findClassOfTeacher(tx, asTeacher(viewer), classId)
  const member = classroom && (await findMember(tx, classroom.id, studentId))
  return member && { classroom, member }
}
