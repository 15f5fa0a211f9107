import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useRouteError,
  useRouteLoaderData,
} from '@remix-run/react'
import { type ReactNode, useContext } from 'react'
import { Masthead } from './ui/masthead.tsx'
import { NonceContext } from './ui/nonce.tsx'
import { Page } from './ui/page.tsx'
import styles from './ui/styles/index.css?url'

export const handle = { access: 'anyone' } as const

/** Who is signed in, for the masthead; and the id that a fault is found by. */
export async function loader({ context: { viewer, requestId } }: LoaderFunctionArgs) {
  return {
    requestId,
    viewer: viewer && {
      role: viewer.role,
      name: viewer.name,
      schoolName: viewer.school.name,
      demo: viewer.school.kind === 'demo',
    },
  }
}

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: styles },
  { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
]

export const meta: MetaFunction = () => [{ title: 'Who Says?' }]

export function Layout({ children }: { children: ReactNode }) {
  const nonce = useContext(NonceContext)
  const data = useRouteLoaderData<typeof loader>('root')
  return (
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <Meta />
        <Links />
      </head>
      <body>
        <Masthead viewer={data?.viewer ?? null} />
        {children}
        <ScrollRestoration nonce={nonce} getKey={placeOf} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  )
}

/**
 * Where a scroll position belongs. A plain link inside the page gives the browser's history no key, and two of them must
 * not share a position: the second would lead nowhere.
 */
function placeOf({ key, pathname, hash }: { key: string; pathname: string; hash: string }): string {
  return key === 'default' ? pathname + hash : key
}

export default function App() {
  return <Outlet />
}

export function ErrorBoundary() {
  const error = useRouteError()
  const data = useRouteLoaderData<typeof loader>('root')
  const refusal = isRouteErrorResponse(error) ? error : undefined
  const { heading, sentence } = explain(
    refusal?.status,
    typeof refusal?.data === 'string' ? refusal.data : '',
    data?.requestId,
  )
  return (
    <Page title={heading}>
      <p>{sentence}</p>
      <p>
        <a href="/">Go to the first page</a>
      </p>
    </Page>
  )
}

function explain(status: number | undefined, sentence: string, requestId: string | undefined) {
  if (status === 404) {
    return {
      heading: 'There is nothing here',
      sentence: sentence || 'The address may be mistyped, or the page is not yours to see.',
    }
  }
  if (status === 429) return { heading: 'Too many tries', sentence }
  if (status !== undefined && status < 500)
    return {
      heading: 'That did not work',
      sentence: sentence || 'Go back and try again. Nothing was changed.',
    }
  return {
    heading: 'Something went wrong here',
    sentence: `It is our fault, not yours, and answers already saved are safe. Try again; if it stays, tell your teacher this number: ${requestId ?? 'none'}`,
  }
}
