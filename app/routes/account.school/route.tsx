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
import { requireAdmin } from '#app/http/context.server.ts'
import { nameField, timeZoneField } from '#app/http/fields.server.ts'
import { readForm } from '#app/http/form.server.ts'
import { fieldProps, summaryOf } from '#app/http/form-props.ts'
import { listTimeZones } from '#app/time/school-time.server.ts'
import { CheckboxField } from '#app/ui/checkbox-field.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { Page } from '#app/ui/page.tsx'
import { SelectField } from '#app/ui/select-field.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { getSchool, updateSchool } from '#db/queries/accounts.server.ts'
import { messages } from './messages.en.ts'

export const handle = { access: 'teacher' } as const

/** The settings of the admin's school. */
export async function loader({ context }: LoaderFunctionArgs) {
  const viewer = requireAdmin(context)
  const { name, timeZone, registrationOpen } = await context.read((tx) => getSchool(tx, viewer.school.id))
  return { name, timeZone, registrationOpen, timeZones: [...new Set([timeZone, ...listTimeZones()])] }
}

function schema() {
  return z.object({
    name: nameField(messages.nameMissing),
    timeZone: timeZoneField,
    registrationOpen: z.boolean().default(false),
  })
}

export async function action({ context, request }: ActionFunctionArgs) {
  const viewer = requireAdmin(context)
  const submission = parseWithZod(await readForm(request), { schema: schema() })
  if (submission.status !== 'success') return data(submission.reply(), 400)
  await context.read((tx) => updateSchool(tx, viewer.school.id, submission.value))
  return redirect('/account?saved')
}

export const meta: MetaFunction = () => [{ title: `${messages.title} · Who Says?` }]

export default function SchoolSettings() {
  const { name, timeZone, registrationOpen, timeZones } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  const [form, fields] = useForm({ id: 'school', defaultValue: { name, timeZone }, lastResult })
  const open = lastResult?.initialValue ? lastResult.initialValue.registrationOpen === 'on' : registrationOpen
  return (
    <Page title={messages.title}>
      <ErrorSummary errors={summaryOf(form, [fields.name, fields.timeZone])} />
      <Form method="post" className="form" id={form.id} noValidate={form.noValidate} onSubmit={form.onSubmit}>
        <TextField {...fieldProps(fields.name)} label={messages.name} autoComplete="organization" required />
        <SelectField
          {...fieldProps(fields.timeZone)}
          label={messages.timeZone}
          hint={messages.timeZoneHint}
          options={timeZones.map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))}
          required
        />
        <CheckboxField
          name="registrationOpen"
          defaultChecked={open}
          label={messages.open}
          hint={messages.openHint}
        />
        <div className="row">
          <SubmitButton>{messages.submit}</SubmitButton>
          <Link to="/account">{messages.back}</Link>
        </div>
      </Form>
    </Page>
  )
}
