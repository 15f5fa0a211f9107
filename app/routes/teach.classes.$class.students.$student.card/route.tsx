import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { showJoinCode } from '#app/accounts/phrase.server.ts'
import { findStudent } from '#app/flows/find-student.server.ts'
import { makeCard } from '#app/flows/make-card.server.ts'
import { requireTeacher } from '#app/http/context.server.ts'
import { idParam } from '#app/http/params.server.ts'
import { found, refuse } from '#app/http/refuse.server.ts'
import { Page } from '#app/ui/page.tsx'
import { PrintButton } from '#app/ui/print-button.tsx'
import { SignInCard } from '#app/ui/sign-in-card.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { messages } from './messages.en.ts'

export const handle = { access: 'teacher' } as const

/** Asks whether a student of the teacher's class is to get a new card. */
export async function loader({ context, params }: LoaderFunctionArgs) {
  const viewer = requireTeacher(context)
  const student = { classId: idParam(params, 'class'), studentId: idParam(params, 'student') }
  const { classroom, member } = found(await context.read((tx) => findStudent(tx, viewer, student)))
  return { classId: classroom.id, className: classroom.name, name: member.rosterName }
}

/** Makes the card and shows it, this once. */
export async function action({ context, params }: ActionFunctionArgs) {
  const viewer = requireTeacher(context)
  const student = { classId: idParam(params, 'class'), studentId: idParam(params, 'student') }
  const card = await makeCard(context.read, viewer, student)
  if (card.outcome === 'not-found') refuse(404)
  const { className, code, name, phrase } = card
  const address = `${context.origin}/sign-in/student`
  return data({ group: className, code: showJoinCode(code), name, phrase, address })
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `${messages.title(loaded?.name ?? '')} · Who Says?` },
]

export default function NewCard() {
  const { classId, className, name } = useLoaderData<typeof loader>()
  const card = useActionData<typeof action>()
  const back = <Link to={`/teach/classes/${classId}`}>{messages.back}</Link>
  if (card)
    return (
      <Page kicker={messages.kicker(className)} title={messages.made(name)} lead={messages.madeLead}>
        <div className="cards">
          <SignInCard {...card} headingLevel={2} />
        </div>
        <div className="tools">
          <PrintButton>{messages.print}</PrintButton>
          {back}
        </div>
      </Page>
    )
  return (
    <Page kicker={messages.kicker(className)} title={messages.title(name)} lead={messages.lead}>
      <Form method="post" className="tools">
        <SubmitButton>{messages.submit}</SubmitButton>
        {back}
      </Form>
    </Page>
  )
}
