import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { Problem } from '../../scripts/lib/problem.mjs'
import { type Account, canEnter, chooseAccount, isRoot, nameOf } from './account.ts'

/** Where one cluster keeps its files, and as whom Postgres runs. */
export type Place = {
  /** The folder of all that follows. */
  home: string
  /** Postgres' own data folder, private to the account that runs it. */
  data: string
  /** The owner's password, readable by the user who starts *Who Says?* only. */
  passwordFile: string
  /** What is known about the running server beyond its own postmaster.pid. */
  stateFile: string
  lockFile: string
  logFile: string
  /** The account Postgres is run as; null means: as whoever runs this process. */
  account: Account | null
}

/** For root, where Postgres' account cannot enter the checkout. */
const OUTSIDE = '/var/lib/who-says'

/**
 * Decides where the cluster of a checkout lives. A cluster that exists is always found again, whatever has changed in
 * the permissions around it; throws a `Problem` where its owner forbids that.
 * @param root the checkout's folder, without symbolic links
 */
export function choosePlace(root: string): Place {
  const inside = layOut(join(root, '.data'), null)
  if (!isRoot()) return requireOwnership(inside)

  const outside = layOut(join(OUTSIDE, hashPath(root)), null)
  const present = [inside, outside].find((place) => existsSync(join(place.data, 'PG_VERSION')))
  if (present) return requireEntry({ ...present, account: ownerOf(present.data) })
  const account = chooseAccount()
  return canEnter(account, root) ? { ...inside, account } : { ...outside, account }
}

/** The files of a cluster kept in `home`. */
export function layOut(home: string, account: Account | null): Place {
  return {
    home,
    data: join(home, 'postgres'),
    passwordFile: join(home, 'postgres.password'),
    stateFile: join(home, 'postgres.json'),
    lockFile: join(home, 'start.lock'),
    logFile: join(home, 'postgres.log'),
    account,
  }
}

/** Makes the place's own folder, which Postgres' account may pass through but not list. */
export function makeHome(place: Place): void {
  if (!existsSync(place.home)) mkdirSync(place.home, { recursive: true, mode: 0o711 })
}

function requireOwnership(place: Place): Place {
  const uid = process.getuid?.()
  const stat = statSync(place.data, { throwIfNoEntry: false })
  if (!stat || uid === undefined || stat.uid === uid) return place
  throw new Problem(
    `The database in ${place.data} belongs to the user ${nameOf(stat.uid)}: start as the user who started it before (root, if it was root).`,
  )
}

function requireEntry(place: Place): Place {
  if (!place.account || canEnter(place.account, place.home)) return place
  throw new Problem(
    `The user ${place.account.name}, who runs the database in ${place.data}, can no longer enter that folder: give the folders above it back their permissions (chmod o+x).`,
  )
}

function ownerOf(folder: string): Account | null {
  const { uid, gid } = statSync(folder)
  return uid === 0 ? chooseAccount() : { name: nameOf(uid), uid, gid }
}

function hashPath(path: string): string {
  return createHash('sha256').update(path).digest('hex').slice(0, 16)
}
