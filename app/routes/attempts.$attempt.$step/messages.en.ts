/** Every sentence of the lesson player. */
export const messages = {
  title: (step: string, number: number, total: number) => `${step} · step ${number} of ${total} · Who Says?`,
  lesson: (number: number, title: string) => `Lesson ${number} · ${title}`,
  byline: (date: string, byline: string) =>
    `Retold from a report of ${date} (${byline}). Wording ours; quotations as reported.`,
  item: (index: number, of: number) => `Question ${index} of ${of}`,
  check: (items: number) => (items === 1 ? 'Check my answer' : 'Check my answers'),
  checking: 'Checking …',
  later: 'Save and go on later',
  goOn: 'Continue',
  finish: 'Finish the lesson',
  again: 'Go on',
  back: 'Back',
  return: (number: number) => `Go to step ${number}, where you were`,
  toEnd: 'See all my answers',
  discuss: 'To talk over',
  discussNote: 'Nothing here is marked. Talk it over with somebody, or think it through.',
  certaintyGap: 'Say how sure you are.',
  gapOf: (index: number, of: number, sentence: string) =>
    of === 1 ? sentence : `Question ${index}: ${sentence}`,
  readingLevel: 'Reading level',
  level: { standard: 'Standard', plain: 'Plainer words' },
  levelChanged:
    'Your marks were made in the other version of the text, where other words stand. Mark this one afresh.',
  offline:
    'There is no connection just now. What you chose is kept on this device; try again when the connection is back.',
  keptEarlier:
    'This was answered before, perhaps in another window. Here is what was saved; nothing was changed.',
  unanswered: 'Answer this step first, then go on.',
  formIncomplete:
    'Part of the form was missing, so nothing was saved. Go back, load the page again, and send your answer once more.',
  inText: 'See the deciding words in the text',
} as const

export type Notice = 'keptEarlier' | 'unanswered'

/** A notice that an address asks for, or none. */
export function noticeOf(value: string | null): Notice | null {
  return value === 'keptEarlier' || value === 'unanswered' ? value : null
}
