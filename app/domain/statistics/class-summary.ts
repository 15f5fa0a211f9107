import { keysOf, type Misconception, misconceptions, type Skill, skills } from '../attribution/taxonomy.ts'
import type { Certainty } from '../course/lesson.ts'
import type { GradePart } from '../grading/grade.ts'
import { type Chance, chancesToShow, countOnDifferentPassages, wrongToShow } from './chances.ts'

/** The first committed answer of one student to one item, with its current grade. */
export type AnswerOutcome = {
  student: string
  item: string
  parts: readonly GradePart[]
  certainty: Certainty | null
}

/** What an item gives to figures about a class: its chances to show misconceptions. */
export type ItemChances = { item: string; chances: readonly Chance[] }

/** Who is in the class, who has handed in, and what was answered so far; answers of others are left out. */
export type ClassAnswers = {
  students: readonly string[]
  handedIn: readonly string[]
  items: readonly ItemChances[]
  answers: readonly AnswerOutcome[]
}

/** One skill in a class, from first answers only. */
export type SkillFigure = {
  skill: Skill
  /** Share of points earned on parts that count for the skill: 0 to 1. A skill that nobody answered has no figure. */
  share: number
  /** Points earned, from 0 to `of`. */
  points: number
  /** Parts answered, over all students: at least 1. */
  of: number
  /** Students who answered at least one of the parts: at least 1. */
  students: number
  /** Those of them who earned at least `secureShare` of their points: from 0 to `students`. */
  secure: number
}

/** One misconception in a class. It appears only if at least one student gave an answer that can show it. */
export type MisconceptionFigure = {
  misconception: Misconception
  /** Students who show it: wrong in its way on at least 2 of at least 3 chances on different passages. In order of the class. */
  shown: string[]
  /** Students who gave such an answer, but too seldom or with too few chances to say that they show it. */
  once: string[]
  /** The most chances on different passages that any student of the class has had; below 3 nobody can show it. */
  chances: number
  /** Items on which such an answer was given, in order of the lesson: where to look at it together. */
  items: string[]
  /** Of `shown` and `once`, those who were sure of at least one such answer. */
  sure: string[]
}

export type ClassSummary = {
  /** Students in the class: 0 or more. */
  students: number
  /** Students in the class who have handed in: from 0 to `students`. */
  handedIn: number
  /** In the order of the taxonomy. */
  skills: SkillFigure[]
  /** Most students showing it first, then most students having given it once. */
  misconceptions: MisconceptionFigure[]
}

/** The share of a skill's points from which a student counts as secure in it. */
const secureShare = 0.7

/** The figures of one class on one assignment. Holds for classes of nobody, of one, and before anybody has answered. */
export function summariseClass({ students, handedIn, items, answers }: ClassAnswers): ClassSummary {
  const records = students.map((student) => ({ student, answers: answersOf(student, answers) }))
  return {
    students: students.length,
    handedIn: students.filter((student) => handedIn.includes(student)).length,
    skills: keysOf(skills).flatMap((skill) => skillFigure(skill, records) ?? []),
    misconceptions: keysOf(misconceptions)
      .flatMap((misconception) => misconceptionFigure(misconception, records, items) ?? [])
      .sort((a, b) => b.shown.length - a.shown.length || b.once.length - a.once.length),
  }
}

function answersOf(student: string, answers: readonly AnswerOutcome[]): AnswerOutcome[] {
  return answers.filter((answer) => answer.student === student)
}

type StudentAnswers = { student: string; answers: readonly AnswerOutcome[] }

function skillFigure(skill: Skill, records: readonly StudentAnswers[]): SkillFigure | undefined {
  const scores = records.flatMap(({ answers }) => {
    const parts = answers.flatMap((answer) => answer.parts.filter((part) => part.skill === skill))
    return parts.length === 0
      ? []
      : [{ points: parts.reduce((sum, { score }) => sum + score, 0), of: parts.length }]
  })
  if (scores.length === 0) return undefined
  const points = scores.reduce((sum, score) => sum + score.points, 0)
  const of = scores.reduce((sum, score) => sum + score.of, 0)
  const secure = scores.filter((score) => score.points / score.of >= secureShare).length
  return { skill, share: points / of, points, of, students: scores.length, secure }
}

function misconceptionFigure(
  misconception: Misconception,
  students: readonly StudentAnswers[],
  items: readonly ItemChances[],
): MisconceptionFigure | undefined {
  const records = students.map(({ student, answers }) => {
    const had = answers.flatMap((answer) => chancesOf(answer, misconception, items))
    const given = had.filter(({ wrong }) => wrong)
    return {
      student,
      chances: countOnDifferentPassages(had),
      wrong: countOnDifferentPassages(given),
      items: given.map(({ item }) => item),
      sure: given.some(({ certainty }) => certainty === 'sure'),
    }
  })
  const gave = records.filter(({ wrong }) => wrong > 0)
  if (gave.length === 0) return undefined
  const shows = (record: (typeof records)[number]) =>
    record.wrong >= wrongToShow && record.chances >= chancesToShow
  const met = new Set(gave.flatMap((record) => record.items))
  return {
    misconception,
    shown: gave.filter(shows).map(({ student }) => student),
    once: gave.filter((record) => !shows(record)).map(({ student }) => student),
    chances: Math.max(...records.map(({ chances }) => chances)),
    items: items.flatMap(({ item }) => (met.has(item) ? [item] : [])),
    sure: gave.filter(({ sure }) => sure).map(({ student }) => student),
  }
}

/** The parts of one answer that could have shown a misconception, and whether they did. */
function chancesOf(
  { item, parts, certainty }: AnswerOutcome,
  misconception: Misconception,
  items: readonly ItemChances[],
) {
  const chances = items.find((candidate) => candidate.item === item)?.chances ?? []
  return parts.flatMap(({ part, diagnosis }) => {
    const chance = chances.find((candidate) => candidate.part === part)
    if (!chance?.misconceptions.includes(misconception)) return []
    return [{ item, passages: chance.passages, wrong: diagnosis === misconception, certainty }]
  })
}
