import { showPoints } from '#app/ui/show-points.ts'

/** Every sentence of the page on one answer. */
export const messages = {
  title: (student: string, item: number) => `${student}, question ${item} · Who Says?`,
  back: (className: string, lesson: string) => `${className} · ${lesson} · report`,
  heading: (student: string, item: number, of: number) => `${student}: question ${item} of ${of}`,
  answered: 'Answered',
  points: (points: number, max: number) =>
    `${showPoints(points)} of ${max} ${max === 1 ? 'point' : 'points'}`,
  level: { standard: 'standard text', plain: 'text in plainer words' },
  spread: 'What the class said',
  said: 'Answer',
  students: 'Students',
  key: 'the key',
  shows: (sentence: string) => `shows: “${sentence}”`,
} as const
