import { parseWithZod } from '@conform-to/zod/v4'
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { normaliseJoinCode, showJoinCode } from '#app/accounts/phrase.server.ts'
import { makeToken } from '#app/accounts/token.server.ts'
import { isLearner } from '#app/accounts/viewer.ts'
import { joinClass } from '#app/flows/join-class.server.ts'
import { type Joining, readJoin } from '#app/flows/read-join.server.ts'
import { startSession } from '#app/http/arrival.server.ts'
import { codeField, nameField } from '#app/http/fields.server.ts'
import { readForm } from '#app/http/form.server.ts'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { Page } from '#app/ui/page.tsx'
import { CodeForm } from './code-form.tsx'
import { messages } from './messages.en.ts'
import { NameForm } from './name-form.tsx'
import { Welcome } from './welcome.tsx'

export const handle = { access: 'anyone' } as const

/** Asks for a code, and then for a name. Both are asked for by address, so that a teacher can hand out a link. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const { viewer } = context
  const typed = new URL(request.url).searchParams.get('code')?.slice(0, 40) ?? null
  const code = normaliseJoinCode(typed ?? '')
  const page = {
    code,
    secret: makeToken(),
    className: null,
    signedInAs: null,
    guest: viewer?.role === 'guest',
    learner: isLearner(viewer),
  }
  if (typed === null) return data({ ...page, error: null, notice: null })
  const joining: Joining =
    code.length === 6
      ? await context.read((tx) => readJoin(tx, viewer, { code, address: context.address }, context.now))
      : { outcome: 'unknown' }
  if (joining.outcome === 'unknown') return data({ ...page, error: messages.unknown, notice: null }, 404)
  if (joining.outcome !== 'joinable')
    return data(
      { ...page, error: null, notice: noticeOf(joining) },
      joining.outcome === 'too-many' ? 429 : 200,
    )
  return data({
    ...page,
    error: null,
    notice: null,
    className: joining.classroom.name,
    signedInAs: joining.account === 'same' ? (viewer?.name ?? null) : null,
  })
}

function schema() {
  return z.object({
    code: codeField,
    name: nameField(),
    // Without it, as when a program sends the form, the phrase is drawn anew each time.
    secret: z
      .string()
      .regex(/^[a-z2-7]{32}$/)
      .catch(() => makeToken()),
  })
}

export async function action({ context, request }: ActionFunctionArgs) {
  const submission = parseWithZod(await readForm(request), { schema: schema() })
  if (submission.status !== 'success')
    return data({ form: submission.reply(), joined: null, nameTaken: false }, 400)
  const { code } = submission.value
  const typed = { ...submission.value, address: context.address }
  const result = await joinClass(context.read, context.viewer, typed, context.now)
  switch (result.outcome) {
    case 'joined': {
      const { className, name, phrase, moved } = result
      const address = `${context.origin}/sign-in/student`
      const joined = { className, name, phrase, moved, code: showJoinCode(code), address }
      const headers = await startSession(context, result.userId)
      return data({ form: null, joined, nameTaken: false }, { headers })
    }
    case 'added':
      return redirect('/learn')
    case 'name-taken': {
      const form = submission.reply({ fieldErrors: { name: [messages.nameTaken(result.className)] } })
      return data({ form, joined: null, nameTaken: true }, 409)
    }
    // The page that asks for a code says what is the matter with this one.
    default:
      return redirect(`/join?code=${code}`)
  }
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `${loaded?.className ? messages.titleOf(loaded.className) : messages.title} · Who Says?` },
]

export default function Join() {
  const { code, secret, className, signedInAs, guest, learner, error, notice } =
    useLoaderData<typeof loader>()
  const posted = useActionData<typeof action>()
  if (posted?.joined) return <Welcome {...posted.joined} />
  if (notice)
    return (
      <Page kicker={messages.kicker} title={messages.title} lead={notice}>
        {learner && <ButtonLink to="/learn">{messages.onward}</ButtonLink>}
        <CodeForm code="" error={null} />
      </Page>
    )
  if (className === null)
    return (
      <Page kicker={messages.kicker} title={messages.title} lead={messages.lead}>
        <CodeForm code={code} error={error} />
      </Page>
    )
  return (
    <Page kicker={messages.kicker} title={messages.titleOf(className)}>
      <NameForm
        {...{ code, className, secret, signedInAs, guest }}
        lastResult={posted?.form}
        nameTaken={posted?.nameTaken ?? false}
      />
    </Page>
  )
}

function noticeOf(joining: Exclude<Joining, { outcome: 'joinable' | 'unknown' }>): string {
  switch (joining.outcome) {
    case 'closed':
      return messages.closed(joining.className)
    case 'member':
      return messages.member(joining.classroom.name)
    case 'elsewhere':
      return messages.elsewhere(joining.className, joining.schoolName)
    case 'teacher':
      return messages.teacher
    case 'too-many':
      return messages.tooMany
  }
}
