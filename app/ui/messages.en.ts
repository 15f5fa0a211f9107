import type { Certainty } from '../domain/course/lesson.ts'
import type { Outcome } from '../domain/grading/grade.ts'
import { showPoints } from './show-points.ts'

/** Every sentence of these components; what a page says itself stands in that page. */
export const messages = {
  productName: 'Who Says?',
  skip: 'Skip to the content',
  mainNavigation: 'Main',
  nav: {
    learn: 'Lessons',
    progress: 'My progress',
    teach: 'Classes',
    lessons: 'Lessons',
    account: 'Account',
    signIn: 'Sign in',
    join: 'Join a class',
    signOut: 'Sign out',
  },
  signedInAs: 'Signed in as',
  demo: 'This is the demo school. Nobody here is real.',
  demoRemove: 'Remove the demo',
  demoBox: {
    title: 'Look into the demo school',
    note: 'A class with two weeks of work, made up from end to end. Only this machine shows the sign-ins.',
    teacher: 'Look in as the teacher',
    student: (name: string) => `Look in as the student ${name}`,
  },

  errorsHeading: (count: number) => (count === 1 ? 'One thing to mend' : `${count} things to mend`),
  errorPrefix: 'Error:',
  show: 'Show',
  sending: 'Sending …',
  inZone: (zone: string) => `Times are ${zone}.`,

  theText: 'The text',
  marksInUse: 'Marks in this text',
  marks: {
    source: 'source',
    cue: 'cue',
    content: 'content',
    prediction: 'not settled yet',
    loaded: 'loaded word',
    evidence: 'deciding words',
  },
  furniture: { caption: 'Caption', link: 'Related link', promotion: 'Promotion' },
  knowable: { 'on-the-day': 'Knowable on the day', later: 'Known later' },
  sources: (count: number) => (count === 1 ? 'Source' : 'Sources'),

  stepOf: (step: number, steps: number) => `Step ${step} of ${steps}`,
  readText: 'Read the text',
  backToQuestion: 'Back to the question',
  outcome: { right: 'Right', part: 'Partly right', wrong: 'Not right' } satisfies Record<Outcome, string>,
  certaintyLegend: 'How sure are you?',
  certainty: { guessing: 'Guessing', 'fairly-sure': 'Fairly sure', sure: 'Sure' } satisfies Record<
    Certainty,
    string
  >,
  readingLevel: 'Reading level',
  level: { standard: 'Standard', plain: 'Plainer words' },
  saved: (time: string) => (time ? `Saved ${time}` : 'Saved'),
  saving: 'Saving …',
  notSaved: 'Not saved yet: no connection. Keep this page open.',

  student: 'Student',
  cell: { right: 'right', part: 'part right', wrong: 'wrong', none: 'not answered' },
  cellLetter: { right: 'R', part: 'P', wrong: 'W', none: '' },
  cellName: (student: string, item: string, state: string) => `${student}, item ${item}: ${state}`,
  columnName: (item: string, title: string) => `Item ${item}: ${title}`,
  percent: (share: number) => `${Math.round(share * 100)}\u00a0%`,
  countOf: (count: number, of: number) => `${showPoints(count)} of ${of}`,
  interval: (low: number, high: number) =>
    `95 % interval ${Math.round(low * 100)} to ${Math.round(high * 100)} %`,
  noShare: 'too few',
  quoted: (sentence: string) => `“${sentence}”`,
  students: (count: number) => (count === 1 ? '1 student' : `${count} students`),
  items: (labels: readonly string[]) =>
    labels.length === 1
      ? `item ${labels[0]}`
      : `items ${labels.slice(0, -1).join(', ')} and ${labels.at(-1)}`,
  sureOfThem: (sure: number, students: number) =>
    sure === students ? 'all of them sure' : sure === 1 ? '1 of them was sure' : `${sure} of them were sure`,
  talkingPoint: 'Show the sentence and a two-minute talking point',

  card: { address: 'Go to', code: 'Class code', phrase: 'Your secret phrase' },
  cardAdvice: 'Keep this card to yourself. Whoever has it can answer as you.',

  weekdays: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
  months: [
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
  ],
  date: (day: number, month: string, year: number) => `${day} ${month} ${year}`,
  weekdayDate: (weekday: string, date: string) => `${weekday} ${date}`,
  dateAndTime: (date: string, time: string, zone: string) => `${date}, ${time}, ${zone}`,
  zone: (city: string) => `${city} time`,
} as const
