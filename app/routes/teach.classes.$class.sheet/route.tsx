import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { showJoinCode } from '#app/accounts/phrase.server.ts'
import { asTeacher } from '#app/flows/as-teacher.ts'
import { requireTeacher } from '#app/http/context.server.ts'
import { idParam } from '#app/http/params.server.ts'
import { found } from '#app/http/refuse.server.ts'
import { Page } from '#app/ui/page.tsx'
import { PrintButton } from '#app/ui/print-button.tsx'
import { findClassOfTeacher } from '#db/queries/classrooms.server.ts'
import { messages } from './messages.en.ts'

export const handle = { access: 'teacher' } as const

/** How to join, to be printed or thrown on the wall. */
export async function loader({ context, params }: LoaderFunctionArgs) {
  const viewer = requireTeacher(context)
  const classId = idParam(params, 'class')
  const { id, name, joinCode, joinOpen } = found(
    await context.read((tx) => findClassOfTeacher(tx, asTeacher(viewer), classId)),
  )
  return { id, name, joinOpen, code: showJoinCode(joinCode), address: `${context.origin}/join` }
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `${messages.title(loaded?.name ?? '')} · Who Says?` },
]

export default function JoinSheet() {
  const { id, name, joinOpen, code, address } = useLoaderData<typeof loader>()
  const [open, write, ...rest] = messages.steps(address)
  return (
    <Page kicker={messages.kicker} title={messages.title(name)}>
      {!joinOpen && <p className="no-print">{messages.closed}</p>}
      <ol className="sheet">
        <li>{open}</li>
        <li>
          {write} <span className="join-code">{code}</span>
        </li>
        {rest.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <div className="tools">
        <PrintButton>{messages.print}</PrintButton>
        <Link to={`/teach/classes/${id}`}>{messages.back}</Link>
      </div>
    </Page>
  )
}
