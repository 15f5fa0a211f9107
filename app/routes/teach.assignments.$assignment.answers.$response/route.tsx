import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { viewsOf } from '#app/activities/views.tsx'
import { type AnswerReport, readAnswer } from '#app/flows/read-answer.server.ts'
import { requireTeacher } from '#app/http/context.server.ts'
import { found } from '#app/http/refuse.server.ts'
import { Article } from '#app/ui/article.tsx'
import { DataTable } from '#app/ui/data-table.tsx'
import { Desk } from '#app/ui/desk.tsx'
import { When } from '#app/ui/when.tsx'
import { AnsweredItem } from '../attempts.$attempt.$step/answered.tsx'
import { decidingWords } from '../attempts.$attempt.$step/deciding-words.ts'
import { messages } from './messages.en.ts'

export const handle = { access: 'teacher' } as const

/** One student's answer; only for teachers of the class. */
export async function loader({ context, params }: LoaderFunctionArgs) {
  const viewer = requireTeacher(context)
  const { assignment = '', response = '' } = params
  const wanted = { assignmentId: assignment, responseId: response }
  const answer = found(await context.read((tx) => readAnswer(tx, viewer, wanted)))
  return { answer, timeZone: viewer.school.timeZone }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? messages.title(data.answer.student, data.answer.item.number) : 'Who Says?' },
]

export default function Answer() {
  const { answer, timeZone } = useLoaderData<typeof loader>()
  const { item, text, view } = answer
  return (
    <Desk text={<Article text={text} lang={text.language} marks={decidingWords([view], answer.level)} />}>
      <p className="kicker">
        <Link to={`/teach/assignments/${answer.assignmentId}`}>
          {messages.back(answer.className, answer.lesson.title)}
        </Link>
      </p>
      <h1>{messages.heading(answer.student, item.number, item.of)}</h1>
      <p className="note">
        {messages.answered} <When at={answer.answeredAt} timeZone={timeZone} /> ·{' '}
        {messages.points(answer.points, answer.max)} · {messages.level[answer.level]}
      </p>
      <AnsweredItem item={view} prefix="a-" />
      <Spread kind={view.kind} spread={answer.spread} />
    </Desk>
  )
}

function Spread({ kind, spread }: { kind: string } & Pick<AnswerReport, 'spread'>) {
  const { partName } = viewsOf(kind)
  return (
    <section className="stack" aria-labelledby="spread">
      <h2 id="spread">{messages.spread}</h2>
      {spread.map(({ part, rows }) => (
        <DataTable
          key={part}
          caption={partName(part)}
          columns={[{ label: messages.said }, { label: messages.students, numeric: true }]}
          rows={rows.map((row) => ({
            id: row.answer,
            cells: [
              <span key="answer">
                {row.answer}
                {row.right && <b> · {messages.key}</b>}
                {row.shows && <span className="hint">{messages.shows(row.shows)}</span>}
              </span>,
              row.count,
            ],
          }))}
        />
      ))}
    </section>
  )
}
