import type { SignedIn } from '#app/accounts/viewer.ts'

/** What queries about classes are asked with: a teacher sees their own classes in their own school. */
export function asTeacher(viewer: SignedIn): { userId: string; schoolId: string } {
  return { userId: viewer.userId, schoolId: viewer.school.id }
}
