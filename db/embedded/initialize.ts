import { randomBytes } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { Problem } from '../../scripts/lib/problem.mjs'
import { runQuietly } from '../../scripts/lib/run-quietly.mjs'
import { runAs } from './account.ts'
import type { Binaries } from './binaries.ts'
import { postgresEnvironment } from './environment.ts'
import { sayWhyPostgresFailed } from './failures.ts'
import type { Place } from './place.ts'

/** The role that owns the database and everything in it. */
export const OWNER = 'who_says_owner'

/** Where a setting belongs to the machine: written to postgresql.conf, which a school may edit. */
const SETTINGS = [
  'shared_buffers=128MB',
  'max_connections=60',
  'random_page_cost=1.1',
  'jit=off',
  // Containers often give 64 MB of shared memory, too little for parallel queries; no table here needs them.
  'max_parallel_workers_per_gather=0',
]

/**
 * Makes the cluster if there is none: text is UTF-8 and sorts alike on every machine, whatever the shell's language.
 * A cluster is made beside its place and moved there when whole. Throws a `Problem` if the folder holds another major
 * version, or the disk is full.
 */
export async function initializeIfMissing(
  place: Place,
  binaries: Binaries,
  throwaway: boolean,
): Promise<void> {
  if (existsSync(join(place.data, 'PG_VERSION'))) return requireSameMajor(place, binaries)

  const unfinished = `${place.data}.new`
  const passwordForInitdb = join(place.home, 'initdb.password')
  rmSync(unfinished, { recursive: true, force: true })
  mkdirSync(unfinished, { mode: 0o700 })
  const password = randomBytes(24).toString('hex')
  writePrivately(place.passwordFile, password)
  writePrivately(passwordForInitdb, password)
  if (place.account) {
    chownSync(unfinished, place.account.uid, place.account.gid)
    chownSync(passwordForInitdb, place.account.uid, place.account.gid)
  }
  try {
    await runInitdb(place, binaries, unfinished, passwordForInitdb, throwaway)
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true })
    throw error
  } finally {
    rmSync(passwordForInitdb, { force: true })
  }
  renameSync(unfinished, place.data)
}

/** The owner's password of an existing cluster. */
export function readPassword(place: Place): string {
  if (!existsSync(place.passwordFile))
    throw new Problem(
      `The database's password file ${place.passwordFile} is missing: put it back, or move ${place.data} away and restore a backup with \`npm run restore\`.`,
    )
  return readFileSync(place.passwordFile, 'utf8').trim()
}

function requireSameMajor(place: Place, binaries: Binaries): void {
  const found = readFileSync(join(place.data, 'PG_VERSION'), 'utf8').trim()
  if (found === binaries.major) return
  throw new Problem(
    `The database in ${place.data} was made by Postgres ${found}, and this version of Who Says? brings Postgres ${binaries.major}: run \`npm run backup\` with the version used before, move the folder away, and run \`npm run restore\` here.`,
  )
}

async function runInitdb(
  place: Place,
  binaries: Binaries,
  folder: string,
  passwordFile: string,
  throwaway: boolean,
) {
  const { code, output } = await runQuietly(
    binaries.initdb,
    [
      `--pgdata=${folder}`,
      `--username=${OWNER}`,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--locale=C',
      ...SETTINGS.map((setting) => `--set=${setting}`),
      ...(throwaway ? ['--no-sync'] : []),
    ],
    { cwd: place.home, env: postgresEnvironment(), detached: true, ...runAs(place.account) },
  )
  if (code !== 0)
    throw new Problem(sayWhyPostgresFailed('Postgres could not set up its folder', output, place))
}

function writePrivately(path: string, text: string) {
  writeFileSync(path, text, { mode: 0o600 })
  chmodSync(path, 0o600)
}
