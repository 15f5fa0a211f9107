/** Every sentence of the report on an assignment. */
export const messages = {
  title: (className: string, lesson: string) => `${className} · ${lesson} · report · Who Says?`,
  class: (name: string) => `Class ${name}`,
  due: 'due',
  noDue: 'no due time',
  everyAnswer: 'Every answer',
  heatCaption:
    'Rows are students, columns are items in lesson order. R right, P part right, W wrong, hatched: not answered. Press an answer to see what was said.',
  nobody: 'Nobody is in this class yet',
  nobodyNote: 'When students have joined with the class code, their answers stand here.',
  stillOut: 'Still out',
  underWay: (name: string, step: number, steps: number) => `${name}: at step ${step} of ${steps}`,
  notStarted: (names: readonly string[]) => `Not started: ${names.join(', ')}`,
  misreadings: 'What they misread',
  misreadingsNote:
    'Wrong answers grouped by the mistake behind them. A student counts who gave such an answer on at least 2 passages, out of at least 3 that could show it.',
  noMisreading: 'Nobody shows a misreading so far.',
  seldom: 'Came up too seldom to say more',
  seldomEntry: (says: string, items: readonly number[], names: readonly string[]) =>
    `“${says}” · ${items.length === 1 ? 'item' : 'items'} ${items.join(', ')} · ${names.join(', ')}`,
  nothingYet: 'Nothing has been answered yet.',
  figures: (sure: number, chances: number) =>
    [
      `up to ${chances} ${chances === 1 ? 'chance' : 'chances'} each`,
      sure > 0 && (sure === 1 ? '1 gave it while sure' : `${sure} gave it while sure`),
    ]
      .filter((words) => words !== false)
      .join(' · '),
  shown: (names: readonly string[]) => `Show it: ${names.join(', ')}`,
  once: (names: readonly string[]) => `Gave it once or with too few chances: ${names.join(', ')}`,
  skills: 'By skill',
  skillsNote: 'Share of points on first answers, with the points counted.',
  print: 'Print',
} as const
