import { parseWithZod } from '@conform-to/zod/v4'
import {
  type ActionFunctionArgs,
  type AppLoadContext,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { hashSecret } from '#app/accounts/secret.server.ts'
import { allowTry } from '#app/accounts/throttle.server.ts'
import { readRegistration } from '#app/flows/read-registration.server.ts'
import { registerAccount } from '#app/flows/register-account.server.ts'
import { onlyVisitors, startSession } from '#app/http/arrival.server.ts'
import {
  checkNewPassword,
  emailField,
  nameField,
  newPasswordField,
  timeZoneField,
} from '#app/http/fields.server.ts'
import { readForm } from '#app/http/form.server.ts'
import { listTimeZones, serverTimeZone } from '#app/time/school-time.server.ts'
import { Page } from '#app/ui/page.tsx'
import { AccountForm } from './account-form.tsx'
import { messages } from './messages.en.ts'

export const handle = { access: 'anyone' } as const

/** What registering leads to, for this visitor and this invitation. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  onlyNewcomers(context)
  const invitation = invitationOf(request)
  const registration = await context.read((tx) =>
    readRegistration(tx, context.viewer, { invitation }, context.now),
  )
  return {
    outcome: registration.outcome,
    schoolName: 'school' in registration ? registration.school.name : null,
    endsDemo: registration.outcome === 'first' && context.viewer?.school.kind === 'demo',
    newSchool:
      registration.outcome === 'first' ? { timeZones: listTimeZones(), timeZone: serverTimeZone() } : null,
  }
}

function schema(withSchool: boolean) {
  const schoolName = nameField(messages.schoolNameMissing)
  const person = { name: nameField(), email: emailField, password: newPasswordField }
  return z
    .object({
      ...person,
      schoolName: withSchool ? schoolName : schoolName.optional(),
      timeZone: withSchool ? timeZoneField : timeZoneField.optional(),
    })
    .superRefine(({ name, email, password, schoolName: school = '' }, context) =>
      checkNewPassword(context, { field: 'password', password, about: [name, email, school] }),
    )
}

export async function action({ context, request }: ActionFunctionArgs) {
  onlyNewcomers(context)
  const form = await readForm(request)
  const submission = parseWithZod(form, { schema: schema(form.has('schoolName')) })
  const hideFields = ['password']
  if (submission.status !== 'success') return data(submission.reply({ hideFields }), 400)
  if (!(await context.read((tx) => allowTry(tx, 'address', context.address, context.now))))
    return data(submission.reply({ formErrors: [messages.tooMany], hideFields }), 429)

  const { schoolName, timeZone, name, email, password } = submission.value
  const account = {
    invitation: invitationOf(request),
    school: schoolName && timeZone ? { name: schoolName, timeZone } : null,
    name,
    email,
    secretHash: await hashSecret(password),
  }
  const result = await context.read((tx) => registerAccount(tx, context.viewer, account, context.now))
  switch (result.outcome) {
    case 'email-taken':
      return data(submission.reply({ fieldErrors: { email: [messages.emailTaken] }, hideFields }), 400)
    case 'refused':
      return data(submission.reply({ formErrors: [messages.refused[result.because]], hideFields }), 409)
    case 'registered':
      return redirect('/teach', { headers: await startSession(context, result.userId) })
  }
}

function invitationOf(request: Request): string | null {
  return new URL(request.url).searchParams.get('invitation')
}

/** People of the demo may register: it ends with the first real school. */
function onlyNewcomers(context: AppLoadContext): void {
  if (context.viewer?.school.kind !== 'demo') onlyVisitors(context)
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `${titleFor(loaded?.outcome ?? 'closed')} · Who Says?` },
]

export default function Register() {
  const { outcome, schoolName, endsDemo, newSchool } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  if (outcome === 'closed' || outcome === 'invitation-over')
    return (
      <Page title={messages.title.closed} lead={lastResult?.error?.['']?.[0] ?? messages.refused[outcome]}>
        <p>
          {messages.signIn} <Link to="/sign-in">{messages.signInLink}</Link>. {messages.student}{' '}
          <Link to="/join">{messages.studentLink}</Link>.
        </p>
      </Page>
    )
  return (
    <Page
      title={titleFor(outcome)}
      lead={schoolName === null ? messages.lead.first : messages.lead.invited(schoolName)}
    >
      {endsDemo && <p>{messages.demoEnds}</p>}
      <AccountForm newSchool={newSchool} lastResult={lastResult} />
    </Page>
  )
}

function titleFor(outcome: 'first' | 'invited' | 'open' | 'invitation-over' | 'closed'): string {
  if (outcome === 'first') return messages.title.first
  return outcome === 'invited' || outcome === 'open' ? messages.title.invited : messages.title.closed
}
