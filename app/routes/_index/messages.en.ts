export const messages = {
  metaTitle: 'Who Says? · Lessons in reading news closely',
  kicker: 'Lessons in reading news closely',
  title: 'Who says it, and could it be checked?',
  lead: 'Each lesson is built on one real news report. You mark who says what, tell claims from predictions, find the words that do the work, say how sure you are, and are then told why, with the deciding words in front of you.',
  example: 'The kind of thing you learn to see',
  exampleNote:
    'The mayor is the source, and that she said it can be checked. What she said is about next spring: nobody could settle it yet, so it is a prediction. One sentence, two questions.',
  exampleParts: {
    source: 'The mayor',
    cue: 'told reporters',
    before: 'that the bridge',
    prediction: 'will be open again by spring',
  },

  join: 'Join a class',
  joinNote: 'Your teacher has a code for you. You need no e-mail.',
  code: 'Class code',
  find: 'Join',

  signIn: 'Sign in',
  signInNote: 'You have been here before.',
  student: 'Students: class code and phrase',
  teacher: 'Teachers: e-mail and password',

  tryIt: 'Try a lesson',
  tryNote: 'Without an account. Your work is kept for 7 days, and comes along if you join a class meanwhile.',
  tryButton: 'Try a lesson',

  teachers: 'For teachers',
  teacherSteps: [
    'Make a class and hand out its code: ten minutes.',
    'Assign a lesson. Students stop and go on when they like, on any device.',
    'See what the class can do, and which misreading it shares, with something to say about it.',
  ],
  private: 'Everything stays on this server. Students give a name and nothing else.',
  register: 'Make a school account',
  registerNote: 'No school has registered on this server yet. The first to do so runs it.',
  registerLater: 'Colleagues of a registered school come in by invitation.',
}
