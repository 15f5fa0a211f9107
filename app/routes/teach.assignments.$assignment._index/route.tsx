import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { readAssignmentReport } from '#app/flows/read-assignment-report.server.ts'
import { requireTeacher } from '#app/http/context.server.ts'
import { found } from '#app/http/refuse.server.ts'
import { Lead } from '#app/ui/lead.tsx'
import { Page } from '#app/ui/page.tsx'
import { ShareBar } from '#app/ui/share-bar.tsx'
import { When } from '#app/ui/when.tsx'
import { EveryAnswer } from './every-answer.tsx'
import { messages } from './messages.en.ts'
import { Misreadings } from './misreadings.tsx'
import { PrintButton } from './print-button.tsx'
import { StillOut } from './still-out.tsx'

export const handle = { access: 'teacher' } as const

/** What the class did with the assignment; only for its own teachers. */
export async function loader({ context, params }: LoaderFunctionArgs) {
  const viewer = requireTeacher(context)
  const { assignment = '' } = params
  const report = found(await context.read((tx) => readAssignmentReport(tx, viewer, assignment)))
  return { report, timeZone: viewer.school.timeZone }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? messages.title(data.report.className, data.report.lesson.title) : 'Who Says?' },
]

export default function AssignmentReport() {
  const { report, timeZone } = useLoaderData<typeof loader>()
  return (
    <Page width="wide">
      <Lead
        kicker={
          <>
            <Link to={`/teach/classes/${report.classId}`}>{messages.class(report.className)}</Link>
            {` · ${report.lesson.title} · `}
            {report.dueAt ? (
              <>
                {messages.due} <When at={report.dueAt} timeZone={timeZone} />
              </>
            ) : (
              messages.noDue
            )}
          </>
        }
      >
        {report.lead}
      </Lead>
      <div className="cols fitted">
        <div className="stack">
          <section className="stack">
            <EveryAnswer report={report} />
            <StillOut students={report.students} />
          </section>
          <BySkill skills={report.skills} />
        </div>
        <section>
          <Misreadings report={report} />
        </section>
      </div>
      <p className="tools">
        <PrintButton>{messages.print}</PrintButton>
      </p>
    </Page>
  )
}

function BySkill({ skills }: Pick<Awaited<ReturnType<typeof loader>>['report'], 'skills'>) {
  return (
    <section>
      <h2>{messages.skills}</h2>
      <p className="note">{messages.skillsNote}</p>
      {skills.map(({ skill, name, share, points, of }) => (
        <ShareBar key={skill} label={name} share={share} count={points} of={of} />
      ))}
      {skills.length === 0 && <p>{messages.nothingYet}</p>}
    </section>
  )
}
