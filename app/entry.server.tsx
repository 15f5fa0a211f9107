import { PassThrough } from 'node:stream'
import { type AppLoadContext, createReadableStreamFromReadable, type EntryContext } from '@remix-run/node'
import { RemixServer } from '@remix-run/react'
import { renderToPipeableStream } from 'react-dom/server'
import { NonceContext } from './ui/nonce.tsx'

// The web server reaches the app through this module of the build, so that both share one pool of connections.
export { makeContext } from './http/context.server.ts'
export { closeDatabase } from './http/database.server.ts'
export { guardBuild } from './http/guard.server.ts'

/** How long a page may take to render before it is given up. */
export const streamTimeout = 10_000

export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  context: AppLoadContext,
): Promise<Response> {
  return new Promise((resolve, reject) => {
    const { pipe, abort } = renderToPipeableStream(
      <NonceContext.Provider value={context.nonce}>
        <RemixServer context={remixContext} url={request.url} nonce={context.nonce} />
      </NonceContext.Provider>,
      {
        nonce: context.nonce,
        // One whole response: here faster than streaming, and a page is never seen half made.
        onAllReady() {
          const body = new PassThrough()
          headers.set('Content-Type', 'text/html; charset=utf-8')
          resolve(new Response(createReadableStreamFromReadable(body), { status, headers }))
          pipe(body)
        },
        onShellError: reject,
        onError(error) {
          status = 500
          console.error(`${context.requestId} rendering failed`, error)
        },
      },
    )
    setTimeout(abort, streamTimeout).unref()
  })
}

/** Our own faults are logged with the id that the reader sees; refusals are no faults. */
export function handleError(
  error: unknown,
  { request, context }: { request: Request; context: AppLoadContext },
): void {
  if (request.signal.aborted) return
  console.error(`${context?.requestId ?? '-'} ${request.method} ${new URL(request.url).pathname}`, error)
}
