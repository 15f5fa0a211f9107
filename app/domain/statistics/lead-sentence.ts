import type { ClassSummary, SkillFigure } from './class-summary.ts'
import { messages } from './messages.en.ts'

/** With fewer answers than this, “most” would speak of one or two people. */
const fewestForMost = 3

/**
 * The report's first words, by rule:
 * 1. How many have handed in.
 * 2. From three students on, the skill in which the largest share is secure: “most can …” where that is more than half,
 *    else “fewer than half can safely …” of the skill with the smallest share.
 * 3. The misconception that most students show, with their number; else, from three students on,
 *    that nobody clearly shows one: see `MisconceptionFigure.shown`.
 */
export function leadSentence(summary: ClassSummary): string {
  if (summary.students === 0) return messages.noStudents()
  if (summary.handedIn === 0) return messages.noneHandedIn(summary.students)
  const clauses = [skillClause(summary), misreadingClause(summary)].filter((clause) => clause !== undefined)
  const handedIn = messages.handedIn(summary.handedIn, summary.students)
  return clauses.length === 0 ? handedIn : `${handedIn} ${capital(clauses.join('; '))}.`
}

function skillClause({ skills }: ClassSummary): string | undefined {
  const known = skills
    .filter(({ students }) => students >= fewestForMost)
    .sort((a, b) => secureIn(b) - secureIn(a))
  const best = known[0]
  const worst = known.at(-1)
  if (!best || !worst) return undefined
  if (secureIn(best) > 1 / 2) return messages.most(best.skill)
  return secureIn(worst) < 1 / 2 ? messages.notMost(worst.skill) : undefined
}

function misreadingClause({ misconceptions, handedIn }: ClassSummary): string | undefined {
  const first = misconceptions[0]
  if (first && first.shown.length > 0) return messages.misread(first.shown.length, first.misconception)
  return handedIn >= fewestForMost ? messages.noneShown() : undefined
}

function secureIn({ secure, students }: SkillFigure): number {
  return secure / students
}

function capital(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1)
}
