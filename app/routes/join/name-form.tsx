import type { SubmissionResult } from '@conform-to/react'
import { Form, Link } from '@remix-run/react'
import { fieldProps, formStateOf, summaryOf } from '#app/http/form-props.ts'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { useHydrated } from '#app/ui/hydrated.ts'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { messages } from './messages.en.ts'

type NameFormProps = {
  code: string
  className: string
  secret: string
  /** Where a student who is signed in adds a class: their name. */
  signedInAs: string | null
  guest: boolean
  lastResult: SubmissionResult<string[]> | null | undefined
  nameTaken: boolean
}

/** Asks for the name under which somebody goes on the roster. */
export function NameForm({
  code,
  className,
  secret,
  signedInAs,
  guest,
  lastResult,
  nameTaken,
}: NameFormProps) {
  const { form, fields } = formStateOf('join', { name: signedInAs ?? '' }, lastResult)
  return (
    <>
      {signedInAs && <p>{messages.sameAccount(signedInAs)}</p>}
      {guest && <p>{messages.guest}</p>}
      <ErrorSummary errors={summaryOf(form, [fields.name])} />
      {nameTaken && (
        <p>
          {!signedInAs && (
            <>
              {messages.nameTakenMine}
              <Link to={`/sign-in/student?code=${code}`}>{messages.signInLink}</Link>.{' '}
            </>
          )}
          {messages.nameTakenOther}
        </p>
      )}
      <Form
        method="post"
        action={`/join?code=${code}`}
        className="form"
        id={form.id}
        noValidate={useHydrated()}
      >
        <input type="hidden" name="code" value={code} />
        <input type="hidden" name="secret" value={secret} />
        <TextField
          {...fieldProps(fields.name)}
          label={messages.name}
          hint={messages.nameHint}
          autoComplete="name"
          required
        />
        <div className="row">
          <SubmitButton>{messages.submit(className)}</SubmitButton>
          <Link to="/join">{messages.otherCode}</Link>
        </div>
      </Form>
      {!signedInAs && (
        <p className="note">
          {messages.signIn} <Link to={`/sign-in/student?code=${code}`}>{messages.signInLink}</Link>
        </p>
      )}
    </>
  )
}
