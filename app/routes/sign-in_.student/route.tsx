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
import { signInStudent } from '#app/flows/sign-in-student.server.ts'
import { onlyVisitors, startSession } from '#app/http/arrival.server.ts'
import { codeField, nameField, phraseField } from '#app/http/fields.server.ts'
import { readForm, safeNext } from '#app/http/form.server.ts'
import { fieldProps, formStateOf, summaryOf } from '#app/http/form-props.ts'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { useHydrated } from '#app/ui/hydrated.ts'
import { Page } from '#app/ui/page.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { messages } from './messages.en.ts'

export const handle = { access: 'anyone' } as const

/** Students sign in with what is on their card; a guest's work comes along. */
export function loader({ context, request }: LoaderFunctionArgs) {
  onlyVisitors(context)
  const { searchParams } = new URL(request.url)
  return {
    next: safeNext(searchParams.get('next'), ''),
    code: searchParams.get('code') ?? '',
    guest: context.viewer?.role === 'guest',
  }
}

function schema() {
  return z.object({ code: codeField, name: nameField(), phrase: phraseField })
}

export async function action({ context, request }: ActionFunctionArgs) {
  const form = await readForm(request)
  const submission = parseWithZod(form, { schema: schema() })
  const hideFields = ['phrase']
  if (submission.status !== 'success') return data(submission.reply({ hideFields }), 400)
  const typed = { ...submission.value, address: context.address }
  const result = await signInStudent(context.read, context.viewer, typed, context.now)
  switch (result.outcome) {
    case 'wrong':
      return data(submission.reply({ formErrors: [messages.wrong], hideFields }), 400)
    case 'too-many':
      return data(submission.reply({ formErrors: [messages.tooMany], hideFields }), 429)
    case 'signed-in':
      return redirect(safeNext(form.get('next'), '/learn'), {
        headers: await startSession(context, result.userId),
      })
  }
}

export const meta: MetaFunction = () => [{ title: `${messages.title} · Who Says?` }]

export default function SignInStudent() {
  const { next, code, guest } = useLoaderData<typeof loader>()
  const { form, fields } = formStateOf(
    'sign-in',
    { code, name: '', phrase: '' },
    useActionData<typeof action>(),
  )
  return (
    <Page kicker={messages.kicker} title={messages.title}>
      {guest && <p>{messages.guest}</p>}
      <ErrorSummary errors={summaryOf(form, [fields.code, fields.name, fields.phrase])} />
      <Form method="post" className="form" id={form.id} noValidate={useHydrated()}>
        <input type="hidden" name="next" value={next} />
        <TextField
          {...fieldProps(fields.code)}
          label={messages.code}
          hint={messages.codeHint}
          className="short"
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          required
        />
        <TextField
          {...fieldProps(fields.name)}
          label={messages.name}
          hint={messages.nameHint}
          autoComplete="username"
          required
        />
        <TextField
          {...fieldProps(fields.phrase)}
          label={messages.phrase}
          hint={messages.phraseHint}
          type="password"
          autoComplete="current-password"
          autoCapitalize="none"
          spellCheck={false}
          required
        />
        <div className="row">
          <SubmitButton>{messages.submit}</SubmitButton>
        </div>
      </Form>
      <p className="note">
        {messages.firstTime} <Link to="/join">{messages.joinLink}</Link> · {messages.teacher}{' '}
        <Link to="/sign-in">{messages.teacherLink}</Link>
      </p>
    </Page>
  )
}
