import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect, type ServerBuild } from '@remix-run/node'
import { isLearner, isTeacher, type Viewer } from '#app/accounts/viewer.ts'
import { type Access, accesses, homeOf } from './access.ts'
import { refuse } from './refuse.server.ts'

type RouteModule = ServerBuild['routes'][string]['module']

/**
 * The build with a gate before every loader and action: what a route's `handle.access` allows passes, everything else is
 * refused. A page without a loader could not be guarded, so it stops the server from starting.
 */
export function guardBuild(build: ServerBuild): ServerBuild {
  const routes = Object.entries(build.routes).map(([id, route]) => [
    id,
    route && { ...route, module: guardModule(id, route.module) },
  ])
  return { ...build, routes: Object.fromEntries(routes) }
}

function guardModule(id: string, module: RouteModule): RouteModule {
  const access = accessOf(id, module)
  if (module.default && !module.loader && id !== 'root')
    throw new Error(`${id} has a page but no loader, so nothing guards it`)
  const { loader, action } = module
  return {
    ...module,
    ...(loader && {
      loader: (args: LoaderFunctionArgs) => {
        allow(access, args.context.viewer, args.request)
        return loader(args)
      },
    }),
    ...(action && {
      action: (args: ActionFunctionArgs) => {
        allow(access, args.context.viewer, args.request)
        return action(args)
      },
    }),
  }
}

function accessOf(id: string, module: RouteModule): Access | undefined {
  if (id === 'root') return 'anyone'
  const handle: unknown = module.handle
  const access = handle && typeof handle === 'object' && 'access' in handle ? handle.access : undefined
  return accesses.find((known) => known === access)
}

function allow(access: Access | undefined, viewer: Viewer, request: Request): void {
  if (access === 'anyone') return
  if (access === 'nobody') {
    if (viewer && request.method === 'GET') throw redirect(homeOf(viewer.role))
    return
  }
  if (access && !viewer) throw redirect(`/sign-in?next=${encodeURIComponent(nextOf(request))}`)
  if (!access || !rules[access](viewer)) refuse(404)
}

const rules: Record<Exclude<Access, 'anyone' | 'nobody'>, (viewer: Viewer) => boolean> = {
  'signed-in': (viewer) => viewer !== null,
  learner: isLearner,
  student: (viewer) => viewer?.role === 'student',
  teacher: isTeacher,
}

/** Where to go on after signing in: the page that was asked for; a form that was posted cannot be repeated. */
function nextOf(request: Request): string {
  const url = new URL(request.url)
  return request.method === 'GET' ? url.pathname + url.search : '/'
}
