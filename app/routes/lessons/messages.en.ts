export const messages = {
  title: 'Lessons',
  lead: 'Each lesson is built on one news text and can be done in one period, alone or in class.',
  kicker: (number: number, minutes: number) => `Lesson ${number} · ${minutes} minutes`,
  objectives: 'Students learn to',
  contentNote: 'Content note',
  assign: 'Assign to',
  makeClass: 'Make a class to assign it',
  none: 'There are no lessons on this server yet',
  noneHint: 'They are loaded when the server starts: whoever runs it finds in its output what is wrong.',
}
