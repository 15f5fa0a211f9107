import type { Diagnosis, Skill } from '../attribution/taxonomy.ts'

/** One axis or role of an item: its own score from 0 to 1, the skill it counts for, and codes that say why. */
export type GradePart = {
  part: string
  skill: Skill
  score: number
  /** Codes of the room's catalogue; sentences live there. */
  notes: string[]
  /** What a wrong answer shows; absent where the part is right. */
  diagnosis?: Diagnosis
}

/** The result of grading one response: points from 0 to `max`, and its parts. */
export type Grade = { points: number; max: number; parts: GradePart[] }

/** Something still to be answered: a part of the item and a code of the room's catalogue. */
export type Gap = { part: string; code: string }

export type Outcome = 'right' | 'part' | 'wrong'

/** Two decimals: enough to show a third of a point, few enough to add up the same on screen and in a file. */
const decimals = 2

/** Points are rounded here and nowhere else. */
export function roundPoints(points: number): number {
  return Math.round(points * 10 ** decimals) / 10 ** decimals
}

/** A grade whose points are the mean score of its parts times `max`. */
export function gradeOf(parts: GradePart[], max = 1): Grade {
  const mean = parts.reduce((sum, part) => sum + part.score, 0) / Math.max(1, parts.length)
  return { points: roundPoints(mean * max), max, parts }
}

/** Right: all points. Wrong: none. */
export function outcomeOf(grade: Pick<Grade, 'points' | 'max'>): Outcome {
  if (grade.points >= grade.max) return 'right'
  return grade.points <= 0 ? 'wrong' : 'part'
}

/** The misconceptions that a grade's parts show, each once, slips left out. */
export function misconceptionsOf(grade: Pick<Grade, 'parts'>): string[] {
  return [
    ...new Set(
      grade.parts.flatMap((part) => (part.diagnosis && part.diagnosis !== 'slip' ? [part.diagnosis] : [])),
    ),
  ]
}
