import { v7 as newId } from 'uuid'
import type { SignedIn } from '#app/accounts/viewer.ts'
import { assignLesson } from '#app/flows/assign-lesson.server.ts'
import { openLesson } from '#app/flows/open-lesson.server.ts'
import { asViewer, type Db, type Tx } from '#db/client.server.ts'
import type { Classroom } from '#db/queries/classrooms.server.ts'
import { listPublishedLessons } from '#db/queries/content.server.ts'
import type { Chance } from './chance.ts'
import { drawLearner } from './class.ts'
import { doSitting } from './student-work.server.ts'

const hour = 3_600_000
const day = 24 * hour

/** When each lesson was assigned and is due, in days from now, and which shares of the class handed in and only began. */
const plan = [
  { assigned: -12, due: -5, handedIn: 0.8, began: 0.12 },
  { assigned: -3, due: 3, handedIn: 0.4, began: 0.25 },
]

type DemoClass = { teacher: SignedIn; classroom: Classroom; students: readonly SignedIn[] }

/** Assigns the first lessons on offer and does them, each student in their own way and as far as they got. */
export async function doAssignments(
  db: Db,
  { teacher, classroom, students }: DemoClass,
  now: Date,
  chance: Chance,
): Promise<void> {
  const learners = students.map((viewer) => ({ viewer, learner: drawLearner(chance) }))
  const as = { userId: teacher.userId, schoolId: teacher.school.id }
  const lessons = await asViewer(db, as, (tx) => listPublishedLessons(tx))
  for (const [index, { lessonId, revision }] of lessons.slice(0, plan.length).entries()) {
    const when = plan[index]
    if (!when) continue
    const assignedAt = new Date(now.getTime() + when.assigned * day)
    const due = new Date(now.getTime() + when.due * day).toISOString().slice(0, 16)
    const wanted = { id: newId(), lessonId, due }
    const { steps, assigned } = await asViewer(db, as, (tx) =>
      assign(tx, { teacher, classroom, wanted, revision }, assignedAt),
    )
    if (assigned !== 'assigned') throw new Error(`the demo class could not be given a lesson: ${assigned}`)
    for (const { viewer, learner } of learners) {
      const share = chance.share()
      if (share >= when.handedIn + when.began) continue
      const done = share < when.handedIn ? steps : chance.between(2, steps - 2)
      const startsAt = new Date(
        assignedAt.getTime() + hour + chance.between(0, 600) * 1000 + (chance.share() < 0.2 ? day : 0),
      )
      const level = chance.share() < 0.2 ? 'plain' : 'standard'
      await doSitting(
        db,
        viewer,
        learner,
        { assignmentId: wanted.id, lessonRevision: revision, startsAt, steps: done, level },
        chance,
      )
    }
  }
}

type Assigning = {
  teacher: SignedIn
  classroom: Classroom
  wanted: Parameters<typeof assignLesson>[2]['wanted']
  revision: string
}

async function assign(tx: Tx, { teacher, classroom, wanted, revision }: Assigning, now: Date) {
  const { outcome: assigned } = await assignLesson(tx, teacher, { classroom, wanted }, now)
  const { lesson } = await openLesson(tx, revision)
  return { assigned, steps: lesson.steps.length }
}
