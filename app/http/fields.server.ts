import { z } from 'zod'
import { normaliseJoinCode } from '#app/accounts/phrase.server.ts'
import { findPasswordProblem } from '#app/domain/people/password.ts'
import { findNameProblem, tidyName } from '#app/domain/people/person-name.ts'
import { listTimeZones } from '#app/time/school-time.server.ts'
import { messages } from './messages.en.ts'

/** Anything longer is no name, code or phrase, and is not looked at. */
const longestTyped = 1000

/** A name of a person, a class or a school, tidied. `empty` says what is missing. */
export function nameField(empty: string = messages.name.empty) {
  return z
    .string({ error: empty })
    .max(longestTyped, messages.name['too-long'])
    .transform(tidyName)
    .superRefine((name, context) => {
      const problem = findNameProblem(name)
      if (!problem) return
      context.addIssue({ code: 'custom', message: problem === 'empty' ? empty : messages.name[problem] })
    })
}

/** An e-mail address in lower case. */
export const emailField = z
  .string({ error: messages.email })
  .trim()
  .toLowerCase()
  .max(254, messages.email)
  .pipe(z.email(messages.email))

/** A password that is asked for; whether it is the right one is not for the form to say. */
export const passwordField = z
  .string({ error: messages.passwordMissing })
  .max(longestTyped, messages.password.long)

export const newPasswordField = z.string({ error: messages.password.short })

/** Puts the problem of a new password, if it has one, at its field. `about` is what others know of the person. */
export function checkNewPassword(
  context: z.RefinementCtx,
  { field, password, about }: { field: string; password: string; about: readonly string[] },
): void {
  const problem = findPasswordProblem(password, about)
  if (problem) context.addIssue({ code: 'custom', path: [field], message: messages.password[problem] })
}

/** A class code as it is stored. */
export const codeField = z
  .string({ error: messages.code })
  .max(longestTyped, messages.code)
  .transform(normaliseJoinCode)
  .refine((code) => code.length === 6, messages.code)

export const phraseField = z.string({ error: messages.phrase }).max(longestTyped, messages.phrase)

export const timeZoneField = z.enum(listTimeZones() as [string, ...string[]], { error: messages.timeZone })

/** An id that came with the form, so that sending it twice makes one thing. */
export const formIdField = z.uuid({ error: messages.stale })
