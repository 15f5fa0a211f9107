export const messages = {
  title: 'Sign in',
  kicker: 'Students',
  code: 'Class code',
  codeHint: 'Six letters and digits, such as ABC 234.',
  name: 'Your name',
  nameHint: 'As it stands on your card.',
  phrase: 'Your secret phrase',
  phraseHint: 'The four words on your card. Capitals and hyphens do not matter.',
  submit: 'Sign in',
  wrong:
    'Code, name and phrase do not go together. Check all three on your card. If it is lost, your teacher can make you a new one.',
  tooMany: 'There were too many tries. Wait 15 minutes, or ask your teacher for a new card.',
  guest: 'What you did as a guest will be added to your own work.',
  firstTime: 'First time here?',
  joinLink: 'Join your class',
  teacher: 'Are you a teacher?',
  teacherLink: 'Sign in with e-mail and password',
}
