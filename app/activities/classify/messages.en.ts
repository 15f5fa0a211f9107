import { learnerAttributions, learnerKinds } from '../../domain/attribution/taxonomy.ts'

const values: ReadonlyMap<string, string> = new Map([
  ...Object.entries(learnerAttributions),
  ...Object.entries(learnerKinds),
])

const gaps: ReadonlyMap<string, string> = new Map([
  ['attribution', 'Choose who says it.'],
  ['kind', 'Choose what kind of statement it was on that day.'],
])

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** Every sentence of this room. */
export const messages = {
  legend: (axis: string, published: string) =>
    axis === 'attribution'
      ? 'Who says it in this text?'
      : `On the day it was published, ${longDate(published)} …`,
  value: (value: string) => values.get(value) ?? value,
  partName: (part: string) => (part === 'attribution' ? 'Who says it' : 'What kind of statement'),
  gap: (part: string) => gaps.get(part) ?? 'Look at this answer again.',
  verdict: (part: string, score: number) =>
    `${messages.partName(part)}: ${score === 1 ? 'right' : 'not this one'}`,
  youChose: () => 'You chose:',
  key: () => 'The answer:',
}

/** 2022-09-30 → 30 September 2022; no clock and no time zone come into it. */
function longDate(published: string): string {
  const [year, month, day] = published.split('-').map(Number)
  return `${day} ${months[(month ?? 1) - 1]} ${year}`
}
