import {
  type ActionFunctionArgs,
  type AppLoadContext,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { Form, Link } from '@remix-run/react'
import { endSession } from '#app/http/arrival.server.ts'
import { refuse } from '#app/http/refuse.server.ts'
import { Page } from '#app/ui/page.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { eraseDemoSchool } from '#db/queries/accounts.server.ts'
import { messages } from './messages.en.ts'

export const handle = { access: 'teacher' } as const

export function loader({ context }: LoaderFunctionArgs) {
  onlyInDemo(context)
  return null
}

/** Erases the demo school, and the session with it. */
export async function action({ context }: ActionFunctionArgs) {
  onlyInDemo(context)
  await context.read((tx) => eraseDemoSchool(tx))
  return redirect('/', { headers: await endSession(context) })
}

function onlyInDemo({ viewer }: AppLoadContext): void {
  if (viewer?.school.kind !== 'demo') refuse(404)
}

export const meta: MetaFunction = () => [{ title: `${messages.title} · Who Says?` }]

export default function RemoveDemo() {
  return (
    <Page title={messages.title} lead={messages.lead}>
      <Form method="post" className="tools">
        <SubmitButton look="danger">{messages.submit}</SubmitButton>
        <Link to="/account#demo">{messages.back}</Link>
      </Form>
    </Page>
  )
}
