import { learnerAttributions, learnerKinds } from '../../domain/attribution/taxonomy.ts'

const values: ReadonlyMap<string, string> = new Map([
  ...Object.entries(learnerAttributions),
  ...Object.entries(learnerKinds),
])

const gaps: ReadonlyMap<string, string> = new Map([
  ['attribution', 'Choose who says it.'],
  ['kind', 'Choose what kind of statement it was on that day.'],
])

/** Every sentence of this room. */
export const messages = {
  legend: (axis: string, date: string) =>
    axis === 'attribution' ? 'Who says it in this text?' : `On the day it was published, ${date} …`,
  value: (value: string) => values.get(value) ?? value,
  partName: (part: string) => (part === 'attribution' ? 'Who says it' : 'What kind of statement'),
  gap: (part: string) => gaps.get(part) ?? 'Look at this answer again.',
  verdict: (part: string, right: boolean) =>
    `${messages.partName(part)}: ${right ? 'right' : 'not this one'}`,
  youChose: () => 'You chose:',
  key: () => 'The answer:',
}
