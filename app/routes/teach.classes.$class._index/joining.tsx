import { Form } from '@remix-run/react'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { messages } from './messages.en.ts'

type JoiningProps = {
  classId: string
  code: string
  address: string
  open: boolean
  /** Whether the address leads to this machine only. */
  localOnly: boolean
}

/** The class code, large, and what a teacher can do with it. */
export function Joining({ classId, code, address, open, localOnly }: JoiningProps) {
  return (
    <section id="joining">
      <h2>{messages.joining}</h2>
      <p className="note">{open ? messages.open : messages.closed}</p>
      <dl className="code-board">
        <div>
          <dt>{messages.code}</dt>
          <dd className={open ? 'join-code' : 'join-code off'}>{code}</dd>
        </div>
        <div>
          <dt>{messages.address}</dt>
          <dd>{address}</dd>
        </div>
      </dl>
      {localOnly && <p className="note">{messages.localOnly}</p>}
      <Form method="post" action={`/teach/classes/${classId}/code`} className="tools">
        <ButtonLink to={`/teach/classes/${classId}/sheet`}>{messages.sheet}</ButtonLink>
        <SubmitButton look="quiet" name="change" value="renew">
          {messages.renew}
        </SubmitButton>
        <SubmitButton look="quiet" name="change" value={open ? 'close' : 'open'}>
          {open ? messages.close : messages.reopen}
        </SubmitButton>
      </Form>
      <p className="note">{messages.renewHint}</p>
    </section>
  )
}
