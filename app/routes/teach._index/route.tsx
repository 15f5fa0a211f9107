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
import { v7 as newId } from 'uuid'
import { z } from 'zod'
import { showJoinCode } from '#app/accounts/phrase.server.ts'
import { asTeacher } from '#app/flows/as-teacher.ts'
import { makeClass } from '#app/flows/make-class.server.ts'
import { requireTeacher } from '#app/http/context.server.ts'
import { formIdField, nameField } from '#app/http/fields.server.ts'
import { readForm } from '#app/http/form.server.ts'
import { fieldProps, summaryOf } from '#app/http/form-props.ts'
import { DataTable } from '#app/ui/data-table.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { Page } from '#app/ui/page.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { listClassesOfTeacher } from '#db/queries/classrooms.server.ts'
import { messages } from './messages.en.ts'

export const handle = { access: 'teacher' } as const

/** The teacher's first page: their classes, and a form for one more. */
export async function loader({ context }: LoaderFunctionArgs) {
  const viewer = requireTeacher(context)
  const classes = await context.read((tx) => listClassesOfTeacher(tx, asTeacher(viewer)))
  return {
    schoolName: viewer.school.name,
    newClassId: newId(),
    classes: classes.map(({ id, name, joinCode, joinOpen, students, assignments }) => ({
      id,
      name,
      code: showJoinCode(joinCode),
      joinOpen,
      students,
      assignments,
    })),
  }
}

function schema() {
  return z.object({ id: formIdField, name: nameField(messages.nameMissing) })
}

export async function action({ context, request }: ActionFunctionArgs) {
  const viewer = requireTeacher(context)
  const submission = parseWithZod(await readForm(request), { schema: schema() })
  if (submission.status !== 'success') return data(submission.reply(), 400)
  const { outcome } = await context.read((tx) => makeClass(tx, viewer, submission.value, context.now))
  if (outcome === 'id-taken') return data(submission.reply({ formErrors: [messages.stale] }), 409)
  return redirect(`/teach/classes/${submission.value.id}`)
}

export const meta: MetaFunction = () => [{ title: `${messages.title} · Who Says?` }]

export default function Classes() {
  const { schoolName, classes } = useLoaderData<typeof loader>()
  const { columns } = messages
  return (
    <Page width="wide" kicker={schoolName} title={messages.title}>
      {classes.length === 0 ? (
        <section>
          <h2>{messages.emptyTitle}</h2>
          <ol>
            {messages.steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </section>
      ) : (
        <DataTable
          caption={messages.title}
          captionHidden
          columns={[
            { label: columns.name },
            { label: columns.code },
            { label: columns.students, numeric: true },
            { label: columns.assignments, numeric: true },
          ]}
          rows={classes.map(({ id, name, code, joinOpen, students, assignments }) => ({
            id,
            cells: [
              <Link key={id} to={`/teach/classes/${id}`}>
                {name}
              </Link>,
              joinOpen ? code : `${code} (${messages.closed})`,
              students,
              assignments,
            ],
          }))}
        />
      )}
      <MakeClass />
    </Page>
  )
}

function MakeClass() {
  const { newClassId } = useLoaderData<typeof loader>()
  const [form, fields] = useForm({
    id: 'make-class',
    defaultValue: { name: '' },
    lastResult: useActionData<typeof action>(),
  })
  return (
    <section id="make">
      <h2>{messages.make}</h2>
      <ErrorSummary errors={summaryOf(form, [fields.name])} />
      <Form method="post" className="form" id={form.id} noValidate={form.noValidate} onSubmit={form.onSubmit}>
        <input type="hidden" name="id" value={newClassId} />
        <TextField
          {...fieldProps(fields.name)}
          label={messages.name}
          hint={messages.nameHint}
          autoComplete="off"
          required
        />
        <div className="row">
          <SubmitButton>{messages.submit}</SubmitButton>
        </div>
      </Form>
    </section>
  )
}
