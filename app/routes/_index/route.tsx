import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Form, Link, useLoaderData } from '@remix-run/react'
import { readDemo } from '#app/flows/read-demo.server.ts'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { DemoSignIns } from '#app/ui/demo-sign-ins.tsx'
import { Page } from '#app/ui/page.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { findSchoolOfKind } from '#db/queries/accounts.server.ts'
import { Example } from './example.tsx'
import { messages } from './messages.en.ts'

export const handle = { access: 'nobody' } as const

/** The first page, for whoever is not signed in. */
export async function loader({ context }: LoaderFunctionArgs) {
  const [school, demo] = await context.read((tx) =>
    Promise.all([findSchoolOfKind(tx, 'school'), readDemo(tx, context)]),
  )
  return { unclaimed: school === undefined, demo }
}

export const meta: MetaFunction = () => [
  { title: messages.metaTitle },
  { name: 'description', content: messages.lead },
]

export default function Welcome() {
  const { demo } = useLoaderData<typeof loader>()
  return (
    <Page width="wide" kicker={messages.kicker} title={messages.title} lead={messages.lead}>
      <div className="doors">
        <Join />
        <SignIn />
        <Try />
      </div>
      {demo && <DemoSignIns {...demo} />}
      <div className="cols">
        <Example />
        <Teachers />
      </div>
    </Page>
  )
}

function Join() {
  return (
    <section className="door">
      <h2>{messages.join}</h2>
      <p className="note">{messages.joinNote}</p>
      <Form method="get" action="/join" className="form">
        <TextField
          name="code"
          label={messages.code}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          required
        />
        <div className="row">
          <SubmitButton>{messages.find}</SubmitButton>
        </div>
      </Form>
    </section>
  )
}

function SignIn() {
  return (
    <section className="door">
      <h2>{messages.signIn}</h2>
      <p className="note">{messages.signInNote}</p>
      <p className="ways">
        <ButtonLink look="quiet" to="/sign-in/student">
          {messages.student}
        </ButtonLink>
        <ButtonLink look="quiet" to="/sign-in">
          {messages.teacher}
        </ButtonLink>
      </p>
    </section>
  )
}

function Try() {
  return (
    <section className="door">
      <h2>{messages.tryIt}</h2>
      <p className="note">{messages.tryNote}</p>
      <Form method="post" action="/try" className="row">
        <SubmitButton look="quiet">{messages.tryButton}</SubmitButton>
      </Form>
    </section>
  )
}

function Teachers() {
  const { unclaimed } = useLoaderData<typeof loader>()
  return (
    <section>
      <h2>{messages.teachers}</h2>
      <ul>
        {messages.teacherSteps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ul>
      <p>{messages.private}</p>
      {unclaimed ? (
        <>
          <p className="note">{messages.registerNote}</p>
          <p>
            <Link to="/register">{messages.register}</Link>
          </p>
        </>
      ) : (
        <p className="note">{messages.registerLater}</p>
      )}
    </section>
  )
}
