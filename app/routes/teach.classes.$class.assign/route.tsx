import { useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { v7 as newId } from 'uuid'
import { z } from 'zod'
import { asTeacher } from '#app/flows/as-teacher.ts'
import { assignLesson } from '#app/flows/assign-lesson.server.ts'
import { requireTeacher } from '#app/http/context.server.ts'
import { formIdField } from '#app/http/fields.server.ts'
import { readForm } from '#app/http/form.server.ts'
import { fieldProps, summaryOf } from '#app/http/form-props.ts'
import { idParam } from '#app/http/params.server.ts'
import { found } from '#app/http/refuse.server.ts'
import { DateTimeField } from '#app/ui/date-time-field.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { Page } from '#app/ui/page.tsx'
import { SelectField } from '#app/ui/select-field.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { findClassOfTeacher } from '#db/queries/classrooms.server.ts'
import { listLessonsOnOffer } from '#db/queries/practice.server.ts'
import { messages } from './messages.en.ts'

export const handle = { access: 'teacher' } as const

/** The lessons that can be given to a class of the teacher's own. */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const viewer = requireTeacher(context)
  const classId = idParam(params, 'class')
  const [classroom, lessons] = await context.read((tx) =>
    Promise.all([findClassOfTeacher(tx, asTeacher(viewer), classId), listLessonsOnOffer(tx)]),
  )
  return {
    className: found(classroom).name,
    classId,
    assignmentId: newId(),
    timeZone: viewer.school.timeZone,
    chosen: new URL(request.url).searchParams.get('lesson') ?? '',
    lessons: lessons.map(({ id, number, title, minutes }) => ({
      value: id,
      label: messages.option(number, title, minutes),
    })),
  }
}

function schema() {
  return z.object({
    id: formIdField,
    lesson: z.string({ error: messages.lessonMissing }).regex(/^[a-z0-9-]{1,100}$/, messages.lessonMissing),
    due: z.string().max(100, messages.problems['due-unreadable']).optional(),
  })
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const viewer = requireTeacher(context)
  const classId = idParam(params, 'class')
  const submission = parseWithZod(await readForm(request), { schema: schema() })
  const { outcome } = await context.read(async (tx) => {
    const classroom = found(await findClassOfTeacher(tx, asTeacher(viewer), classId))
    if (submission.status !== 'success') return { outcome: 'unread' } as const
    const { id, lesson, due = null } = submission.value
    return assignLesson(tx, viewer, { classroom, wanted: { id, lessonId: lesson, due } }, context.now)
  })
  if (outcome === 'unread') return data(submission.reply(), 400)
  if (outcome === 'assigned') return redirect(`/teach/classes/${classId}`)
  const field = outcome === 'no-such-lesson' ? 'lesson' : 'due'
  return data(submission.reply({ fieldErrors: { [field]: [messages.problems[outcome]] } }), 400)
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `${messages.title} · ${loaded?.className ?? ''} · Who Says?` },
]

export default function Assign() {
  const { className, classId, lessons } = useLoaderData<typeof loader>()
  return (
    <Page kicker={className} title={messages.title}>
      {lessons.length > 0 ? (
        <AssignForm />
      ) : (
        <EmptyState title={messages.none}>{messages.noneHint}</EmptyState>
      )}
      <p>
        <Link to={`/teach/classes/${classId}`}>{messages.back}</Link>
      </p>
    </Page>
  )
}

function AssignForm() {
  const { assignmentId, timeZone, chosen, lessons } = useLoaderData<typeof loader>()
  const [form, fields] = useForm({
    id: 'assign',
    defaultValue: { lesson: chosen, due: '' },
    lastResult: useActionData<typeof action>(),
  })
  return (
    <>
      <ErrorSummary errors={summaryOf(form, [fields.lesson, fields.due])} />
      <Form method="post" className="form" id={form.id} noValidate={form.noValidate} onSubmit={form.onSubmit}>
        <input type="hidden" name="id" value={assignmentId} />
        <SelectField
          {...fieldProps(fields.lesson)}
          label={messages.lesson}
          placeholder={messages.choose}
          options={lessons}
          required
        />
        <DateTimeField
          {...fieldProps(fields.due)}
          label={messages.due}
          hint={messages.dueHint}
          timeZone={timeZone}
        />
        <div className="row">
          <SubmitButton>{messages.submit}</SubmitButton>
        </div>
      </Form>
    </>
  )
}
