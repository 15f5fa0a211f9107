import type { SignedIn } from '#app/accounts/viewer.ts'
import { innerQuotes } from '#app/domain/attribution/inner-quotes.ts'
import { type Misconception, misconceptions, type Skill, skills } from '#app/domain/attribution/taxonomy.ts'
import { type Standing, standingOf } from '#app/domain/course/standing.ts'
import { numberedItems } from '#app/domain/course/walk.ts'
import { type GradePart, misconceptionsOf, roundPoints } from '#app/domain/grading/grade.ts'
import { type ItemChances, summariseClass } from '#app/domain/statistics/class-summary.ts'
import type { Tx } from '#db/client.server.ts'
import { listAnswersOfUser, listAttempts } from '#db/queries/practice.server.ts'
import { itemIn, openLesson } from './open-lesson.server.ts'

/** What a learner sees of their own work; nobody else is in it. */
export type Progress = {
  lessons: {
    attemptId: string
    number: number
    title: string
    className: string | null
    standing: Standing
  }[]
  skills: { skill: Skill; name: string; points: number; of: number }[]
  /** `often`: on two passages or more, out of three chances or more. */
  mixedUp: { id: Misconception; says: string; often: boolean; where: Place[] }[]
}

/** An answer to look at again. */
type Place = { attemptId: string; step: number; lesson: string; item: number }

/** Sums up a learner's work. Of several answers to one item the first one counts, as in the teacher's report. */
export async function readProgress(tx: Tx, viewer: SignedIn): Promise<Progress> {
  const me = viewer.userId
  const [attempts, all] = await Promise.all([listAttempts(tx, me), listAnswersOfUser(tx, me)])
  const first = [...new Map([...all].reverse().map((answer) => [answer.itemId, answer])).values()].reverse()
  const { chances, places } = await readItems(tx, new Set(first.map((answer) => answer.lessonRevision)))
  const answers = first.map(({ itemId, parts, certainty }) => ({
    student: me,
    item: itemId,
    parts: parts as GradePart[],
    certainty,
  }))
  const summary = summariseClass({ students: [me], handedIn: [], items: chances, answers })
  return {
    lessons: attempts.map((attempt) => ({
      attemptId: attempt.id,
      number: attempt.number,
      title: attempt.title,
      className: attempt.className,
      standing: standingOf({ ...attempt, attemptId: attempt.id }),
    })),
    skills: summary.skills.map(({ skill, points, of }) => ({
      skill,
      name: skills[skill].name,
      points: roundPoints(points),
      of,
    })),
    mixedUp: summary.misconceptions.map(({ misconception, shown }) => ({
      id: misconception,
      says: innerQuotes(misconceptions[misconception].says),
      often: shown.length > 0,
      where: first.flatMap((answer) => {
        const place = places.get(`${answer.lessonRevision} ${answer.itemId}`)
        const shows = misconceptionsOf({ parts: answer.parts as GradePart[] }).includes(misconception)
        return place && shows ? [{ attemptId: answer.attemptId, ...place }] : []
      }),
    })),
  }
}

/** What the items of these lessons can show, and where they stand. */
async function readItems(tx: Tx, revisions: ReadonlySet<string>) {
  const chances: ItemChances[] = []
  const places = new Map<string, Omit<Place, 'attemptId'>>()
  for (const revision of revisions) {
    const open = await openLesson(tx, revision)
    for (const { id, revision: itemRevision, number, stepIndex } of numberedItems(open.lesson)) {
      chances.push({ item: id, chances: itemIn(open, itemRevision).chances() })
      places.set(`${revision} ${id}`, { step: stepIndex + 1, lesson: open.lesson.title, item: number })
    }
  }
  return { chances, places }
}
