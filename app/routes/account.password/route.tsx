import { useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { Form, Link, useActionData } from '@remix-run/react'
import { z } from 'zod'
import { changePassword } from '#app/flows/change-password.server.ts'
import { startSession } from '#app/http/arrival.server.ts'
import { requireTeacher } from '#app/http/context.server.ts'
import { newPasswordField, passwordField } from '#app/http/fields.server.ts'
import { readForm } from '#app/http/form.server.ts'
import { fieldProps, summaryOf } from '#app/http/form-props.ts'
import { messages as fieldMessages } from '#app/http/messages.en.ts'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { Page } from '#app/ui/page.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { messages } from './messages.en.ts'

export const handle = { access: 'teacher' } as const

export function loader({ context }: LoaderFunctionArgs) {
  requireTeacher(context)
  return null
}

function schema() {
  return z.object({ old: passwordField, password: newPasswordField })
}

export async function action({ context, request }: ActionFunctionArgs) {
  const viewer = requireTeacher(context)
  const submission = parseWithZod(await readForm(request), { schema: schema() })
  const hideFields = ['old', 'password']
  if (submission.status !== 'success') return data(submission.reply({ hideFields }), 400)
  const result = await changePassword(context.read, viewer, submission.value, context.now)
  switch (result.outcome) {
    case 'wrong-password':
      return data(submission.reply({ fieldErrors: { old: [messages.wrong] }, hideFields }), 400)
    case 'too-many':
      return data(submission.reply({ formErrors: [messages.tooMany], hideFields }), 429)
    case 'weak': {
      const fieldErrors = { password: [fieldMessages.password[result.problem]] }
      return data(submission.reply({ fieldErrors, hideFields }), 400)
    }
    case 'changed':
      return redirect('/account?saved', { headers: await startSession(context, viewer.userId) })
  }
}

export const meta: MetaFunction = () => [{ title: `${messages.title} · Who Says?` }]

export default function Password() {
  const [form, fields] = useForm({
    id: 'password',
    defaultValue: { old: '', password: '' },
    lastResult: useActionData<typeof action>(),
  })
  return (
    <Page title={messages.title} lead={messages.lead}>
      <ErrorSummary errors={summaryOf(form, [fields.old, fields.password])} />
      <Form method="post" className="form" id={form.id} noValidate={form.noValidate} onSubmit={form.onSubmit}>
        <TextField
          {...fieldProps(fields.old)}
          label={messages.old}
          type="password"
          autoComplete="current-password"
          required
        />
        <TextField
          {...fieldProps(fields.password)}
          label={messages.password}
          hint={messages.passwordHint}
          type="password"
          autoComplete="new-password"
          required
        />
        <div className="row">
          <SubmitButton>{messages.submit}</SubmitButton>
          <Link to="/account">{messages.back}</Link>
        </div>
      </Form>
    </Page>
  )
}
