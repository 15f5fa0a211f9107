import type { NextFunction, Request, Response } from 'express'
import { env } from '../env.server.ts'

/** The largest body that is read: the longest form is a page of text, far below it. In bytes. */
const bodyLimit = 200_000

/** Answers 404 to an address that no text in a database can be: one with a NUL, or with bytes that are not UTF-8. */
export function refuseImpossibleAddresses(request: Request, response: Response, next: NextFunction): void {
  if (isPossible(request.path)) {
    next()
    return
  }
  response.status(404).type('text/plain').send('There is nothing at this address.')
}

function isPossible(path: string): boolean {
  try {
    return !decodeURIComponent(path).includes('\0')
  } catch {
    return false
  }
}

/** Up to here a body that is too large is taken in and thrown away; beyond it the connection is cut. In bytes. */
const patience = 50_000_000

/**
 * Answers 413 to a body over the limit, before any of it reaches a form parser. The answer waits until all of it has
 * arrived: browsers that are still sending when the connection closes show a fault of their own, and not our sentence.
 */
export function refuseLargeBodies(request: Request, response: Response, next: NextFunction): void {
  const declared = Number(request.headers['content-length'] ?? 0)
  if (declared <= bodyLimit && request.headers['transfer-encoding'] === undefined) {
    next()
    return
  }
  let taken = 0
  request.on('data', (part: Buffer) => {
    taken += part.length
    if (taken > patience) request.destroy()
  })
  request.on('end', () =>
    response
      .status(413)
      .type('text/plain')
      .send(
        'That is too much at once. Go back, shorten what you typed, and send it again. Nothing was changed.',
      ),
  )
}

/** Answers 403 to anything but a read that another site's page sent: the session cookie must not act for strangers. */
export function refuseForeignPosts(request: Request, response: Response, next: NextFunction): void {
  if (request.method === 'GET' || request.method === 'HEAD' || comesFromHere(request)) {
    next()
    return
  }
  response
    .status(403)
    .type('text/plain')
    .send('This form was sent from another site, so nothing was done. Open the page here and send it again.')
}

function comesFromHere(request: Request): boolean {
  const { origin } = request.headers
  if (origin === undefined) return request.headers['sec-fetch-site'] === 'same-origin'
  try {
    return new URL(origin).host === request.get('host') || origin === env().ORIGIN
  } catch {
    return false
  }
}
