/** Somebody who is signed in, in the school where they act. */
export type SignedIn = {
  userId: string
  name: string
  role: 'admin' | 'teacher' | 'student' | 'guest'
  school: { id: string; name: string; timeZone: string; kind: 'school' | 'public' | 'demo' }
}

/** Who is asking: somebody, or nobody yet. */
export type Viewer = SignedIn | null

export function isTeacher(viewer: Viewer): viewer is SignedIn {
  return viewer?.role === 'teacher' || viewer?.role === 'admin'
}

export function isLearner(viewer: Viewer): viewer is SignedIn {
  return viewer?.role === 'student' || viewer?.role === 'guest'
}
