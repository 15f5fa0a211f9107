import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { showJoinCode } from '#app/accounts/phrase.server.ts'
import { readClass } from '#app/flows/read-class.server.ts'
import { requireTeacher } from '#app/http/context.server.ts'
import { idParam } from '#app/http/params.server.ts'
import { found } from '#app/http/refuse.server.ts'
import { Page } from '#app/ui/page.tsx'
import { Assignments } from './assignments.tsx'
import { Joining } from './joining.tsx'
import { messages } from './messages.en.ts'
import { Roster } from './roster.tsx'

export const handle = { access: 'teacher' } as const

/** One class of the teacher's own. */
export async function loader({ context, params }: LoaderFunctionArgs) {
  const viewer = requireTeacher(context)
  const classId = idParam(params, 'class')
  const { joinCode, ...classroom } = found(await context.read((tx) => readClass(tx, viewer, classId)))
  return {
    ...classroom,
    code: showJoinCode(joinCode),
    address: `${context.origin}/join`,
    localOnly: /^http:\/\/(localhost|127\.0\.0\.1|\[::1\])(:|$)/.test(context.origin),
    timeZone: viewer.school.timeZone,
  }
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `${loaded?.name ?? messages.kicker} · Who Says?` },
]

export default function Classroom() {
  const { id, name, code, address, joinOpen, localOnly, students, assignments, timeZone } =
    useLoaderData<typeof loader>()
  return (
    <Page
      width="wide"
      kicker={messages.kicker}
      title={name}
      lead={messages.lead(students.length, assignments.length)}
    >
      <div className="cols">
        <Assignments classId={id} assignments={assignments} timeZone={timeZone} />
        <Joining classId={id} {...{ code, address, localOnly }} open={joinOpen} />
      </div>
      <Roster classId={id} students={students} assignments={assignments} timeZone={timeZone} />
    </Page>
  )
}
