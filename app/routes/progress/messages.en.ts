import { showPoints } from '#app/ui/show-points.ts'

type State = 'not-started' | 'under-way' | 'handed-in'

/** Every sentence of the learner's own progress. */
export const messages = {
  title: 'My progress · Who Says?',
  heading: 'My progress',
  lead: (states: readonly State[]) => {
    const done = states.filter((state) => state === 'handed-in').length
    const underWay = states.filter((state) => state === 'under-way').length
    const said = [done > 0 && `${lessons(done)} done`, underWay > 0 && `${lessons(underWay)} under way`]
    return `${said.filter((words) => words !== false).join(', ')}. Only you and your teacher see this.`
  },
  nothingYet: 'Nothing here yet',
  nothingYetNote: 'When you have answered something, you see here how it went.',
  toLessons: 'To the lessons',
  skills: 'How your answers went',
  skillsNote: 'Counted from your first answer to each question.',
  skill: (name: string, points: number, of: number) =>
    `${name}: ${showPoints(points)} of ${of} ${of === 1 ? 'point' : 'points'}`,
  mixedUp: 'What you mixed up',
  nothingMixedUp: 'Nothing that shows a misreading so far.',
  often: (times: number) => `It came up ${times} times: worth another look.`,
  once: 'It came up, but too seldom to say more. It may have been a slip.',
  lookAgain: 'Look again:',
  place: (lesson: string, item: number) => `${lesson}, question ${item}`,
  lessons: 'Your lessons',
  lesson: (number: number, title: string) => `Lesson ${number}: ${title}`,
  underWay: (step: number, steps: number) => `step ${step} of ${steps}`,
  done: 'done',
} as const

function lessons(count: number): string {
  return count === 1 ? '1 lesson' : `${count} lessons`
}
