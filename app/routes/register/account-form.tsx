import { type SubmissionResult, useForm } from '@conform-to/react'
import { Form, Link } from '@remix-run/react'
import { fieldProps, summaryOf } from '#app/http/form-props.ts'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { messages } from './messages.en.ts'
import { TimeZoneField } from './time-zone-field.tsx'

type AccountFormProps = {
  /** Where the first registration makes its school: what can be chosen, and what to start from. */
  newSchool: { timeZones: string[]; timeZone: string } | null
  lastResult: SubmissionResult<string[]> | null | undefined
}

/** A teacher's account, with the school where it is the first. */
export function AccountForm({ newSchool, lastResult }: AccountFormProps) {
  const [form, fields] = useForm({
    id: 'register',
    defaultValue: { schoolName: '', timeZone: newSchool?.timeZone ?? '', name: '', email: '', password: '' },
    lastResult,
  })
  const { schoolName, timeZone, name, email, password } = fields
  return (
    <>
      <ErrorSummary errors={summaryOf(form, [schoolName, timeZone, name, email, password])} />
      <Form method="post" className="form" id={form.id} noValidate={form.noValidate} onSubmit={form.onSubmit}>
        {newSchool && (
          <>
            <TextField
              {...fieldProps(schoolName)}
              label={messages.schoolName}
              autoComplete="organization"
              required
            />
            <TimeZoneField
              {...fieldProps(timeZone)}
              label={messages.timeZone}
              hint={messages.timeZoneHint}
              zones={newSchool.timeZones}
              untouched={!lastResult}
            />
          </>
        )}
        <TextField
          {...fieldProps(name)}
          label={messages.name}
          hint={messages.nameHint}
          autoComplete="name"
          required
        />
        <TextField
          {...fieldProps(email)}
          label={messages.email}
          hint={messages.emailHint}
          type="email"
          autoComplete="username"
          required
        />
        <TextField
          {...fieldProps(password)}
          label={messages.password}
          hint={messages.passwordHint}
          type="password"
          autoComplete="new-password"
          required
        />
        <div className="row">
          <SubmitButton>{messages.submit}</SubmitButton>
        </div>
      </Form>
      <p className="note">
        {messages.signIn} <Link to="/sign-in">{messages.signInLink}</Link>
      </p>
    </>
  )
}
