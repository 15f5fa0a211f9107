import { showPoints } from '#app/ui/show-points.ts'

type Points = { name: string; points: number; of: number }

/** Every sentence of the page after the last step. */
export const messages = {
  title: (lesson: string) => `${lesson} · done · Who Says?`,
  kicker: (number: number, title: string) => `Lesson ${number} · ${title}`,
  handedIn: 'Handed in',
  done: 'You are through',
  summary: (skills: readonly Points[]) =>
    `${skills.map(({ name, points, of }) => `${name}: ${showPoints(points)} of ${of} ${of === 1 ? 'point' : 'points'}`).join('. ')}.`,
  finished: 'Finished',
  next: (allRight: boolean) =>
    allRight
      ? 'Next: take another lesson, or tell somebody how you found the deciding words.'
      : 'Next: open the answers that went wrong, and find the words in the text that decide them.',
  toLessons: 'To the lessons',
  toProgress: 'My progress',
  guest: 'As a guest your work is kept for 7 days. It comes along when you join a class.',
  join: 'Join a class',
  answers: 'Your answers',
  answersNote: 'Open one to see what you said, what the key is, and why.',
  item: (number: number, step: string) => `${number}. ${step}`,
  inText: 'See it in the text',
} as const
