import { Form, Link } from '@remix-run/react'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { messages } from './messages.en.ts'

/** Asks for the code; what is wrong with the last one is said at its field. */
export function CodeForm({ code, error }: { code: string; error: string | null }) {
  return (
    <>
      <ErrorSummary errors={error ? [{ message: error, fieldId: 'code' }] : []} />
      <Form method="get" action="/join" className="form">
        <TextField
          name="code"
          defaultValue={code}
          key={code}
          label={messages.code}
          hint={messages.codeHint}
          error={error}
          className="short"
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          required
        />
        <div className="row">
          <SubmitButton>{messages.find}</SubmitButton>
        </div>
      </Form>
      <p className="note">
        {messages.signIn} <Link to="/sign-in/student">{messages.signInLink}</Link>
      </p>
    </>
  )
}
