import { type PasswordProblem, shortestPassword } from '../domain/people/password.ts'
import type { NameProblem } from '../domain/people/person-name.ts'
import { longestName } from '../domain/people/person-name.ts'

/** What is said about fields that several forms have. */
export const messages = {
  name: {
    empty: 'Write a name.',
    'too-long': `Shorten the name to ${longestName} letters at most.`,
    control: 'There is a character in the name that cannot be shown, perhaps from pasting. Type it instead.',
    bidi: 'There is a hidden character in the name that turns the reading direction. Type it instead of pasting it.',
  } satisfies Record<NameProblem, string>,
  email: 'Write an e-mail address, such as ana@school.example.',
  password: {
    short: `Make the password at least ${shortestPassword} characters long.`,
    long: 'Make the password 200 characters at most.',
    personal:
      'The password is mostly your name, your e-mail or your school, which others can guess. Choose other words.',
    common: 'This password is one of the first that anybody would try. Choose other words.',
  } satisfies Record<PasswordProblem, string>,
  passwordMissing: 'Write your password.',
  code: 'Write the class code: six letters and digits, such as ABC 234.',
  phrase: 'Write your secret phrase: the four words on your card.',
  timeZone: 'Choose a time zone from the list.',
  noForm: 'What was sent is no form that can be read. Go back and send it again. Nothing was changed.',
  stale: 'This form is too old. Load the page again and send it once more. Nothing was changed.',
}
