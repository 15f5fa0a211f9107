import { Form } from '@remix-run/react'
import { messages } from './messages.en.ts'
import { SubmitButton } from './submit-button.tsx'

export type DemoSignInsProps = {
  email: string
  password: string
  code: string
  studentName: string
  phrase: string
}

/** How to look into the demo school, as its teacher or as a student; for visitors at the machine itself. */
export function DemoSignIns({ email, password, code, studentName, phrase }: DemoSignInsProps) {
  const { demoBox } = messages
  return (
    <section className="demo-box">
      <h2>{demoBox.title}</h2>
      <p className="note">{demoBox.note}</p>
      <div className="ways">
        <Form method="post" action="/sign-in">
          <input type="hidden" name="email" value={email} />
          <input type="hidden" name="password" value={password} />
          <SubmitButton look="quiet">{demoBox.teacher}</SubmitButton>
          <p className="note">
            {email} · {password}
          </p>
        </Form>
        <Form method="post" action="/sign-in/student">
          <input type="hidden" name="code" value={code} />
          <input type="hidden" name="name" value={studentName} />
          <input type="hidden" name="phrase" value={phrase} />
          <SubmitButton look="quiet">{demoBox.student(studentName)}</SubmitButton>
          <p className="note">
            {code} · {studentName} · {phrase}
          </p>
        </Form>
      </div>
    </section>
  )
}
