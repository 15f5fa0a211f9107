/** Every sentence of the page before a lesson. */
export const messages = {
  pageTitle: (lesson: string) => `${lesson} · Who Says?`,
  kicker: (number: number) => `Lesson ${number}`,
  kickerAssigned: (className: string, number: number) => `${className} · Lesson ${number}`,
  length: (minutes: number, steps: number) => `About ${minutes} minutes, in ${steps} steps.`,
  due: 'Due',
  wasDue: 'It was due',
  aims: 'What you will learn',
  contentNote: 'What is in the text',
  mayStop: 'Stop when you like: what you have done is kept, and you can go on later.',
  levelLegend: 'How shall the text be written?',
  levelHint: 'Both say the same. You can switch at any time.',
  level: { standard: 'Standard', plain: 'Plainer words' },
  start: 'Start',
  starting: 'Starting …',
  goOn: (step: number, steps: number) => `Go on with step ${step} of ${steps}`,
  answers: 'See my answers',
} as const
