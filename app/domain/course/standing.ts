/** How far somebody is with a lesson; steps count from 1. */
export type Standing =
  | { state: 'not-started' }
  | { state: 'under-way'; attemptId: string; step: number; steps: number }
  | { state: 'handed-in'; attemptId: string; at: Date }

type AttemptFacts = {
  attemptId: string | null
  position: number | null
  finishedAt: Date | null
  steps: number
}

export function standingOf({ attemptId, position, finishedAt, steps }: AttemptFacts): Standing {
  if (attemptId === null) return { state: 'not-started' }
  if (finishedAt) return { state: 'handed-in', attemptId, at: finishedAt }
  return { state: 'under-way', attemptId, step: Math.min((position ?? 0) + 1, steps), steps }
}
