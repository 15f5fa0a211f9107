import { randomBytes } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { createRequestHandler } from '@remix-run/express'
import type { AppLoadContext, ServerBuild } from '@remix-run/node'
import compression from 'compression'
import express, { type Express, type NextFunction, type Request, type Response } from 'express'
import helmet from 'helmet'
import { v7 as newId } from 'uuid'
import type { ViteDevServer } from 'vite'
import { env, isSecure } from '../env.server.ts'
import type { RequestFacts } from '../http/context.server.ts'
import { refuseForeignPosts, refuseImpossibleAddresses, refuseLargeBodies } from './refusals.ts'

/** What the build gives to the web server, beside its routes. */
type AppModule = ServerBuild['entry']['module'] & {
  makeContext(facts: RequestFacts): Promise<AppLoadContext>
  guardBuild(build: ServerBuild): ServerBuild
  closeDatabase(): Promise<void>
}

export type Serving = { url: string; close(): Promise<void> }

/** How long requests under way may take to end after a stop was asked for, in milliseconds. */
const drainTime = 5_000

const root = fileURLToPath(new URL('../..', import.meta.url))

/**
 * Starts the web server and gives its address and a way to stop it: no new requests, those under way are finished,
 * then the pool is closed. Throws what `listen` throws, such as EADDRINUSE.
 */
export async function serve(mode: 'production' | 'development'): Promise<Serving> {
  const { HOST, PORT } = env()
  const vite = mode === 'development' ? await startVite() : undefined
  const load = vite ? () => loadFromVite(vite) : await loadBuilt()
  const server = createServer(makeApp(load, vite))
  // A slow phone keeps its connection; one that never finishes sending its request loses it.
  server.requestTimeout = 30_000
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(PORT, HOST, resolve)
  })
  const { port } = server.address() as AddressInfo
  return {
    url: `http://${HOST === '127.0.0.1' || HOST === '0.0.0.0' ? 'localhost' : HOST}:${port}`,
    async close() {
      const closed = new Promise((resolve) => server.close(resolve))
      server.closeIdleConnections()
      const cut = setTimeout(() => server.closeAllConnections(), drainTime)
      await closed
      clearTimeout(cut)
      await vite?.close()
      await (await load()).app.closeDatabase()
    },
  }
}

type Loaded = { build: ServerBuild; app: AppModule }

function makeApp(load: () => Promise<Loaded>, vite: ViteDevServer | undefined): Express {
  const app = express()
  app.disable('x-powered-by')
  app.set('trust proxy', env().TRUST_PROXY)
  app.use(setNonce)
  app.use(securityHeaders(vite !== undefined))
  app.use(compression())
  if (vite) app.use(vite.middlewares)
  else {
    app.use(
      '/assets',
      express.static(join(root, 'build/client/assets'), {
        immutable: true,
        maxAge: '1y',
        fallthrough: false,
      }),
    )
    app.use(express.static(join(root, 'build/client'), { maxAge: '1h', index: false, redirect: false }))
  }
  app.use(refuseImpossibleAddresses, refuseLargeBodies, refuseForeignPosts)
  app.all('*', async (request, response, next) => {
    try {
      const { build, app: module } = await load()
      const context = await module.makeContext(factsOf(request, response))
      if (context.setCookie) response.append('Set-Cookie', context.setCookie)
      // Pages are about one person: no shared cache may keep them, and Back after signing out shows nothing.
      response.setHeader('Cache-Control', 'private, no-store')
      await createRequestHandler({ build, mode: process.env.NODE_ENV, getLoadContext: () => context })(
        request,
        response,
        next,
      )
    } catch (error) {
      next(error)
    }
  })
  app.use(answerFault)
  return app
}

function setNonce(_request: Request, response: Response, next: NextFunction): void {
  response.locals.nonce = randomBytes(16).toString('base64')
  response.locals.requestId = newId()
  next()
}

/** Nothing from elsewhere is loaded, framed or sent to; scripts run only with this page's nonce. */
function securityHeaders(development: boolean) {
  const secure = isSecure()
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'", (_request, response) => `'nonce-${(response as Response).locals.nonce}'`],
        styleSrc: development ? ["'self'", "'unsafe-inline'"] : ["'self'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        connectSrc: development ? ["'self'", 'ws:'] : ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
        manifestSrc: ["'self'"],
      },
    },
    // Browsers send `Origin: null` with posted forms under no-referrer, and posts are judged by their origin.
    referrerPolicy: { policy: 'same-origin' },
    strictTransportSecurity: secure ? { maxAge: 15_552_000 } : false,
    crossOriginEmbedderPolicy: false,
    crossOriginOpenerPolicy: secure,
    originAgentCluster: false,
  })
}

function factsOf(request: Request, response: Response): RequestFacts {
  const address = request.ip ?? ''
  return {
    cookie: request.headers.cookie ?? null,
    requestId: response.locals.requestId,
    nonce: response.locals.nonce,
    address,
    loopback: sitsHere(request, address),
    origin: env().ORIGIN ?? `${request.protocol}://${request.get('host') ?? 'localhost'}`,
  }
}

/** Whether the visitor sits at this machine: nothing forwarded the request, and it was asked for by a local name. */
function sitsHere(request: Request, address: string): boolean {
  const { forwarded, 'x-forwarded-for': forwardedFor } = request.headers
  const local =
    /^(::ffff:)?127\.|^::1$/.test(address) &&
    /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(request.get('host') ?? '')
  return local && forwarded === undefined && forwardedFor === undefined
}

async function loadBuilt(): Promise<() => Promise<Loaded>> {
  const build: ServerBuild = await import(pathToFileURL(join(root, 'build/server/index.js')).href)
  const app = build.entry.module as AppModule
  const guarded = { build: app.guardBuild(build), app }
  return async () => guarded
}

async function startVite(): Promise<ViteDevServer> {
  const { createServer: createVite } = await import('vite')
  return createVite({ server: { middlewareMode: true }, root })
}

async function loadFromVite(vite: ViteDevServer): Promise<Loaded> {
  const build = (await vite.ssrLoadModule('virtual:remix/server-build')) as unknown as ServerBuild
  const app = build.entry.module as AppModule
  return { build: app.guardBuild(build), app }
}

function answerFault(error: unknown, request: Request, response: Response, _next: NextFunction): void {
  const status = statusOf(error)
  const id = response.locals.requestId
  if (status >= 500) console.error(`${id} ${request.method} ${request.path}`, error)
  if (response.headersSent) return void response.destroy()
  const sentence =
    status >= 500
      ? `Something went wrong here, not with you. Try again; if it stays, tell your teacher this number: ${id}`
      : 'There is nothing at this address.'
  response.status(status).type('text/plain').send(sentence)
}

function statusOf(error: unknown): number {
  const status = error && typeof error === 'object' && 'status' in error ? Number(error.status) : 500
  return status >= 400 && status < 600 ? status : 500
}
