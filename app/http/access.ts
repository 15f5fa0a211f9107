/**
 * Who may call a route, as its `handle.access` says. A route that says nothing is refused for everybody.
 * - `anyone`: with or without a session
 * - `nobody`: only without a session; others go to their own first page
 * - `signed-in`: any role
 * - `learner`: students and guests
 * - `student`: students
 * - `teacher`: teachers and admins
 */
export const accesses = ['anyone', 'nobody', 'signed-in', 'learner', 'student', 'teacher'] as const
export type Access = (typeof accesses)[number]

/** The page a role starts on. */
export function homeOf(role: string | undefined): string {
  if (role === 'teacher' || role === 'admin') return '/teach'
  return role ? '/learn' : '/'
}
