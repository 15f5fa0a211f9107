import { useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { readDemo } from '#app/flows/read-demo.server.ts'
import { signInTeacher } from '#app/flows/sign-in-teacher.server.ts'
import { onlyVisitors, startSession } from '#app/http/arrival.server.ts'
import { emailField, passwordField } from '#app/http/fields.server.ts'
import { readForm, safeNext } from '#app/http/form.server.ts'
import { fieldProps, summaryOf } from '#app/http/form-props.ts'
import { DemoSignIns } from '#app/ui/demo-sign-ins.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { Page } from '#app/ui/page.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { messages } from './messages.en.ts'

export const handle = { access: 'anyone' } as const

/** Teachers sign in here; whoever was on the way to a learner's page is taken to where students do. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  onlyVisitors(context)
  const next = safeNext(new URL(request.url).searchParams.get('next'), '')
  if (/^\/(learn|attempts|progress)\b/.test(next))
    return redirect(`/sign-in/student?next=${encodeURIComponent(next)}`)
  return { next, demo: await context.read((tx) => readDemo(tx, context)) }
}

function schema() {
  return z.object({ email: emailField, password: passwordField })
}

export async function action({ context, request }: ActionFunctionArgs) {
  const form = await readForm(request)
  const submission = parseWithZod(form, { schema: schema() })
  const hideFields = ['password']
  if (submission.status !== 'success') return data(submission.reply({ hideFields }), 400)
  const typed = { ...submission.value, address: context.address }
  const result = await signInTeacher(context.read, typed, context.now)
  switch (result.outcome) {
    case 'wrong':
      return data(submission.reply({ formErrors: [messages.wrong], hideFields }), 400)
    case 'too-many':
      return data(submission.reply({ formErrors: [messages.tooMany], hideFields }), 429)
    case 'signed-in':
      return redirect(safeNext(form.get('next'), '/teach'), {
        headers: await startSession(context, result.userId),
      })
  }
}

export const meta: MetaFunction = () => [{ title: `${messages.title} · Who Says?` }]

export default function SignIn() {
  const { next, demo } = useLoaderData<typeof loader>()
  const [form, fields] = useForm({
    id: 'sign-in',
    defaultValue: { email: '', password: '' },
    lastResult: useActionData<typeof action>(),
  })
  return (
    <Page kicker={messages.kicker} title={messages.title}>
      <p>
        {messages.student} <Link to="/sign-in/student">{messages.studentLink}</Link>
      </p>
      <ErrorSummary errors={summaryOf(form, [fields.email, fields.password])} />
      <Form method="post" className="form" id={form.id} noValidate={form.noValidate} onSubmit={form.onSubmit}>
        <input type="hidden" name="next" value={next} />
        <TextField
          {...fieldProps(fields.email)}
          label={messages.email}
          type="email"
          autoComplete="username"
          required
        />
        <TextField
          {...fieldProps(fields.password)}
          label={messages.password}
          type="password"
          autoComplete="current-password"
          required
        />
        <div className="row">
          <SubmitButton>{messages.submit}</SubmitButton>
        </div>
      </Form>
      {demo && <DemoSignIns {...demo} />}
      <p className="note">
        {messages.forgotten} {messages.forgottenAdvice} {messages.register}{' '}
        <Link to="/register">{messages.registerLink}</Link>
      </p>
    </Page>
  )
}
