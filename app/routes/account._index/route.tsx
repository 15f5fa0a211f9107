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
import { requireTeacher } from '#app/http/context.server.ts'
import { nameField } from '#app/http/fields.server.ts'
import { readForm } from '#app/http/form.server.ts'
import { fieldProps, summaryOf } from '#app/http/form-props.ts'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { Page } from '#app/ui/page.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { getSchool, getUser, updateUser } from '#db/queries/accounts.server.ts'
import { messages } from './messages.en.ts'
import { Demo, School } from './school.tsx'

export const handle = { access: 'teacher' } as const

/** The teacher's own account, and the school's where they are its admin. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const viewer = requireTeacher(context)
  const [user, school] = await context.read((tx) =>
    Promise.all([getUser(tx, viewer.userId), getSchool(tx, viewer.school.id)]),
  )
  const { name, timeZone, registrationOpen, kind } = school
  return {
    name: user.displayName,
    email: user.email,
    saved: new URL(request.url).searchParams.has('saved'),
    school: viewer.role === 'admin' ? { name, timeZone, registrationOpen, invites: kind === 'school' } : null,
    demo: kind === 'demo',
  }
}

function schema() {
  return z.object({ name: nameField() })
}

export async function action({ context, request }: ActionFunctionArgs) {
  const viewer = requireTeacher(context)
  const submission = parseWithZod(await readForm(request), { schema: schema() })
  if (submission.status !== 'success') return data(submission.reply(), 400)
  const { name } = submission.value
  await context.read((tx) => updateUser(tx, viewer.userId, { displayName: name }))
  return redirect('/account?saved')
}

export const meta: MetaFunction = () => [{ title: `${messages.title} · Who Says?` }]

export default function Account() {
  const { name, email, saved, school, demo } = useLoaderData<typeof loader>()
  const [form, fields] = useForm({
    id: 'account',
    defaultValue: { name },
    lastResult: useActionData<typeof action>(),
  })
  return (
    <Page title={messages.title}>
      <section>
        <h2>{messages.you}</h2>
        <ErrorSummary errors={summaryOf(form, [fields.name])} />
        <Form
          method="post"
          className="form"
          id={form.id}
          noValidate={form.noValidate}
          onSubmit={form.onSubmit}
        >
          <TextField
            {...fieldProps(fields.name)}
            label={messages.name}
            hint={messages.nameHint}
            autoComplete="name"
            required
          />
          <div className="row">
            <SubmitButton look="quiet">{messages.saveName}</SubmitButton>
            {saved && <span role="status">{messages.saved}</span>}
          </div>
        </Form>
        <p>
          {messages.email}: {email}
        </p>
        <p>
          <Link to="/account/password">{messages.password}</Link>
        </p>
      </section>
      <section>
        <h2>{messages.sessions}</h2>
        <p className="note">{messages.sessionsNote}</p>
        <Form method="post" action="/account/sessions" className="row">
          <SubmitButton look="quiet">{messages.signOutEverywhere}</SubmitButton>
        </Form>
      </section>
      {school && <School {...school} />}
      {school?.invites && (
        <section>
          <h2>{messages.invite}</h2>
          <p className="note">{messages.inviteNote}</p>
          <p>
            <ButtonLink look="quiet" to="/account/invite">
              {messages.invite}
            </ButtonLink>
          </p>
        </section>
      )}
      {demo && <Demo />}
    </Page>
  )
}
