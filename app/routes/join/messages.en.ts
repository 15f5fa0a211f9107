export const messages = {
  title: 'Join a class',
  titleOf: (className: string) => `Join ${className}`,
  kicker: 'Students',
  lead: 'Your teacher gives you a code. You need no e-mail.',
  code: 'Class code',
  codeHint: 'Six letters and digits, such as ABC 234. Capitals and spaces do not matter.',
  find: 'Find the class',
  otherCode: 'Another code',
  name: 'Your name',
  nameHint: 'As your teacher knows you. Only your teachers see it.',
  sameAccount: (name: string) =>
    `You are signed in as ${name}. The class is added to your account, and your phrase stays the same.`,
  guest: 'What you did as a guest comes along.',
  submit: (className: string) => `Join ${className}`,
  signIn: 'You have joined before?',
  signInLink: 'Sign in with your phrase',

  unknown: 'No class has this code. Check it with your teacher: I and 1, O and 0 are never used.',
  tooMany: 'There were too many tries from your network. Wait 15 minutes and try again.',
  closed: (className: string) =>
    `${className} takes nobody new at the moment. Ask your teacher to open it again.`,
  member: (className: string) => `You are in ${className} already.`,
  teacher: 'You are signed in as a teacher, and only students join. To see what they see, sign out first.',
  elsewhere: (className: string, school: string) =>
    `${className} belongs to another school than yours, ${school}. To join it, sign out first and join as somebody new.`,
  nameTaken: (className: string) => `Somebody called that is in ${className} already.`,
  nameTakenMine: 'If that is you: ',
  nameTakenOther: 'If it is somebody else: add a letter of your last name, such as “Mia B.”.',
  onward: 'Go to my lessons',

  welcome: (className: string) => `You are in ${className}`,
  keep: 'This is your sign-in card. Write the phrase down or print this page now: it is shown only this once. With it you can sign in on any device; if you lose it, your teacher can make you a new one.',
  moved: (count: number) =>
    count === 1
      ? 'The lesson you did as a guest came along.'
      : `The ${count} lessons you did as a guest came along.`,
  written: 'I have written it down: go on',
  print: 'Print',
}
