export const messages = {
  title: 'Assign a lesson',
  lesson: 'Lesson',
  choose: 'Choose a lesson',
  option: (number: number, title: string, minutes: number) => `${number} · ${title} (${minutes} minutes)`,
  lessonMissing: 'Choose a lesson from the list.',
  due: 'Due',
  dueHint: 'Leave it empty for no date. Work handed in later counts all the same.',
  problems: {
    'no-such-lesson': 'This lesson is no longer on offer. Choose another one.',
    'due-unreadable': 'Write a date and a time, such as 2026-12-01T17:00.',
    'due-past': 'This time is past. Choose a later one, or leave it empty.',
  },
  submit: 'Assign',
  back: 'Back to the class',
  none: 'There are no lessons on this server yet',
  noneHint: 'They are loaded when the server starts: whoever runs it finds in its output what is wrong.',
}
