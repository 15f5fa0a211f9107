import { shortestPassword } from '#app/domain/people/password.ts'

export const messages = {
  title: 'Change the password',
  lead: 'It ends your sessions on all other devices.',
  old: 'The password you have now',
  oldMissing: 'Write the password you have now.',
  password: 'The new password',
  passwordHint: `At least ${shortestPassword} characters. Several words are good; your name is not.`,
  submit: 'Change the password',
  wrong: 'This is not the password you have now. Nothing was changed.',
  tooMany: 'There were too many tries. Wait 15 minutes and try again.',
  back: 'Back to the account',
}
