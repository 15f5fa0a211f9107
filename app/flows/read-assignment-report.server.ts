import type { SignedIn } from '#app/accounts/viewer.ts'
import { innerQuotes } from '#app/domain/attribution/inner-quotes.ts'
import { type Misconception, misconceptions, type Skill, skills } from '#app/domain/attribution/taxonomy.ts'
import { type Standing, standingOf } from '#app/domain/course/standing.ts'
import { numberedItems } from '#app/domain/course/walk.ts'
import { type GradePart, outcomeOf, roundPoints } from '#app/domain/grading/grade.ts'
import { summariseClass } from '#app/domain/statistics/class-summary.ts'
import { leadSentence } from '#app/domain/statistics/lead-sentence.ts'
import type { Tx } from '#db/client.server.ts'
import {
  findAssignmentOfTeacher,
  listAnswersOfAssignment,
  listStudentsOfAssignment,
} from '#db/queries/reports.server.ts'
import { itemIn, openLesson } from './open-lesson.server.ts'

/** The report on one assignment, for the teachers of its class only. */
export type AssignmentReport = {
  id: string
  classId: string
  className: string
  lesson: { number: number; title: string }
  dueAt: string | null
  lead: string
  items: { number: number; stem: string }[]
  students: {
    id: string
    name: string
    standing: Standing
    answers: ({ id: string; state: CellState } | null)[]
  }[]
  skills: { skill: Skill; name: string; share: number; points: number; of: number }[]
  misreadings: MisreadingFigure[]
}

type CellState = ReturnType<typeof outcomeOf>

/** A misreading with the names of items where it came up, and how many students showed it or gave it once. */
export type MisreadingFigure = {
  id: Misconception
  says: string
  shown: string[]
  once: string[]
  chances: number
  items: number[]
  sure: number
}

/** What a class did with an assignment: three statements however large the class, and the lesson once a process. */
export async function readAssignmentReport(
  tx: Tx,
  viewer: SignedIn,
  assignmentId: string,
): Promise<AssignmentReport | undefined> {
  const assignment = await findAssignmentOfTeacher(tx, viewer.userId, assignmentId)
  if (!assignment) return undefined
  const [open, people, rows] = await Promise.all([
    openLesson(tx, assignment.lessonRevision),
    listStudentsOfAssignment(tx, assignment),
    listAnswersOfAssignment(tx, assignment),
  ])
  const items = numberedItems(open.lesson)
  const summary = summariseClass({
    students: people.map((person) => person.id),
    handedIn: people.filter((person) => person.finishedAt !== null).map((person) => person.id),
    items: items.map(({ id, revision }) => ({ item: id, chances: itemIn(open, revision).chances() })),
    answers: rows.map(({ userId, itemId, parts, certainty }) => ({
      student: userId,
      item: itemId,
      parts: parts as GradePart[],
      certainty,
    })),
  })
  const names = new Map(people.map((person) => [person.id, person.name]))
  const named = (ids: readonly string[]) => ids.map((id) => names.get(id) ?? '')
  const given = new Map(rows.map((row) => [`${row.userId} ${row.itemId}`, row]))
  return {
    id: assignment.id,
    classId: assignment.classId,
    className: assignment.className,
    lesson: { number: open.lesson.number, title: open.lesson.title },
    dueAt: assignment.dueAt?.toISOString() ?? null,
    lead: leadSentence(summary),
    items: items.map(({ number, revision }) => ({ number, stem: itemIn(open, revision).head.stem })),
    students: people.map((person) => ({
      id: person.id,
      name: person.name,
      standing: standingOf({ ...person, steps: open.lesson.steps.length }),
      answers: items.map(({ id }) => {
        const row = given.get(`${person.id} ${id}`)
        return row ? { id: row.id, state: outcomeOf(row) } : null
      }),
    })),
    skills: summary.skills.map(({ skill, share, points, of }) => ({
      skill,
      name: skills[skill].name,
      share,
      points: roundPoints(points),
      of,
    })),
    misreadings: summary.misconceptions.map((figure) => ({
      id: figure.misconception,
      says: innerQuotes(misconceptions[figure.misconception].says),
      shown: named(figure.shown),
      once: named(figure.once),
      chances: figure.chances,
      items: items.flatMap(({ id, number }) => (figure.items.includes(id) ? [number] : [])),
      sure: figure.sure.length,
    })),
  }
}
