import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { listFiles, root } from './files.ts'

/** What the browser is told about the build: which files each route needs. */
type Manifest = {
  entry: Assets
  routes: Record<string, Assets & { id: string; parentId?: string }>
}
type Assets = { module: string; imports?: string[] }

/** The text files of the client build, by path from the checkout. */
export function readClientBuild(): Map<string, string> {
  const paths = listFiles('build/client').filter((path) => /\.(js|css|html|json|svg|txt)$/.test(path))
  return new Map(paths.map((path) => [path, readFileSync(join(root, path), 'utf8')]))
}

/**
 * The scripts and stylesheets that the first visit to a route loads: entry, its parents and itself, each file once. The
 * one stylesheet is linked by the root for every page.
 */
export function assetsOf(routeId: string): { scripts: string[]; styles: string[] } {
  const manifest = readManifest()
  const chain: Assets[] = [manifest.entry]
  for (let id: string | undefined = routeId; id; id = manifest.routes[id]?.parentId) {
    const route = manifest.routes[id]
    if (!route) throw new Error(`there is no route ${id} in the client build`)
    chain.push(route)
  }
  const urls = chain.flatMap(({ module, imports = [] }) => [module, ...imports])
  const scripts = [...new Set(urls)].map((url) => `build/client${url}`)
  return {
    scripts: [...scripts, manifestFile()],
    styles: listFiles('build/client').filter((path) => path.endsWith('.css')),
  }
}

/** Bytes of files as they are sent: each compressed on its own. */
export function gzipSize(paths: string[]): number {
  return paths.reduce((sum, path) => sum + gzipSync(readFileSync(join(root, path))).length, 0)
}

function readManifest(): Manifest {
  const text = readFileSync(join(root, manifestFile()), 'utf8')
  return JSON.parse(text.replace(/^window\.__remixManifest=/, '').replace(/;\s*$/, ''))
}

function manifestFile(): string {
  const file = listFiles('build/client/assets').find((path) => /\/manifest-[^/]+\.js$/.test(path))
  if (!file) throw new Error('the client build has no manifest')
  return file
}
