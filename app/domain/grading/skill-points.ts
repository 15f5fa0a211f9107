import type { Skill } from '../attribution/taxonomy.ts'
import { type GradePart, roundPoints } from './grade.ts'

/** Points on one skill: each part of an answer counts one. */
export type SkillPoints = { skill: Skill; points: number; of: number }

/** Points by skill, in the order in which the skills first come up. */
export function skillPoints(parts: readonly GradePart[]): SkillPoints[] {
  const skills = [...new Set(parts.map((part) => part.skill))]
  return skills.map((skill) => {
    const mine = parts.filter((part) => part.skill === skill)
    return { skill, points: roundPoints(mine.reduce((sum, part) => sum + part.score, 0)), of: mine.length }
  })
}
