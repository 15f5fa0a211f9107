import type { LoaderFunctionArgs } from '@remix-run/node'

export const handle = { access: 'anyone' } as const

/** For whoever watches the server: the context has read the database's clock by the time this answers. */
export function loader({ context }: LoaderFunctionArgs) {
  return new Response(`ok ${context.now.toISOString()}\n`, { headers: { 'Content-Type': 'text/plain' } })
}
