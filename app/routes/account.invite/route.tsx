import type { ActionFunctionArgs, AppLoadContext, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import type { SignedIn } from '#app/accounts/viewer.ts'
import { inviteColleague } from '#app/flows/invite-colleague.server.ts'
import { requireAdmin } from '#app/http/context.server.ts'
import { refuse } from '#app/http/refuse.server.ts'
import { Page } from '#app/ui/page.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { When } from '#app/ui/when.tsx'
import { messages } from './messages.en.ts'

export const handle = { access: 'teacher' } as const

export function loader({ context }: LoaderFunctionArgs) {
  return { timeZone: requireInviter(context).school.timeZone }
}

/** Makes an invitation and shows its link, this once. */
export async function action({ context }: ActionFunctionArgs) {
  const viewer = requireInviter(context)
  const { token, expiresAt } = await context.read((tx) => inviteColleague(tx, viewer, null, context.now))
  return { link: `${context.origin}/register?invitation=${token}`, expiresAt: expiresAt.toISOString() }
}

/** An admin of a real school: nobody real joins the demo. */
function requireInviter(context: AppLoadContext): SignedIn {
  const viewer = requireAdmin(context)
  if (viewer.school.kind !== 'school') refuse(404)
  return viewer
}

export const meta: MetaFunction = () => [{ title: `${messages.title} · Who Says?` }]

export default function Invite() {
  const { timeZone } = useLoaderData<typeof loader>()
  const made = useActionData<typeof action>()
  return (
    <Page title={made ? messages.made : messages.title} lead={made ? messages.madeLead : messages.lead}>
      {made && (
        <>
          <TextField name="link" label={messages.link} defaultValue={made.link} key={made.link} readOnly />
          <p>
            {messages.until} <When at={made.expiresAt} timeZone={timeZone} />
          </p>
        </>
      )}
      <Form method="post" className="tools">
        <SubmitButton look={made ? 'quiet' : 'main'}>
          {made ? messages.another : messages.submit}
        </SubmitButton>
        <Link to="/account">{messages.back}</Link>
      </Form>
    </Page>
  )
}
