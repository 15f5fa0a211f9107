import { shortestPassword } from '#app/domain/people/password.ts'

export const messages = {
  title: { first: 'Make a school account', invited: 'Join your school', closed: 'Teachers’ accounts' },
  lead: {
    first:
      'You are the first here. This makes your school and your own account; later you can invite colleagues.',
    invited: (school: string) => `You get a teacher’s account at ${school}.`,
  },
  demoEnds: 'The demo school and everything in it will be removed.',
  schoolName: 'Name of the school',
  schoolNameMissing: 'Write the name of your school.',
  timeZone: 'Time zone of the school',
  timeZoneHint: 'Deadlines are meant and shown in this time.',
  name: 'Your name',
  nameHint: 'Students and colleagues see it.',
  email: 'E-mail',
  emailHint: 'You sign in with it. Nothing is ever sent to it.',
  password: 'Password',
  passwordHint: `At least ${shortestPassword} characters. Several words are good; your name is not.`,
  submit: 'Make the account',
  emailTaken: 'Somebody has an account with this e-mail. If it is you, sign in instead.',
  refused: {
    'school-exists':
      'Somebody else has just registered the school on this server. Ask them for an invitation. Nothing was changed.',
    'invitation-over':
      'This invitation has been used, or its 7 days are over. Ask your colleague for a new one. Nothing was changed.',
    closed: 'Teachers get an account here by invitation only. Ask a colleague who has one.',
  },
  tooMany: 'There were too many tries from your network. Wait 15 minutes and try again.',
  signIn: 'You have an account?',
  signInLink: 'Sign in',
  student: 'Students need no account of this kind:',
  studentLink: 'join a class with its code',
}
