import { spawnSync } from 'node:child_process'
import { Problem } from '../../scripts/lib/problem.mjs'

/** A user of this machine. */
export type Account = { name: string; uid: number; gid: number }

/** Postgres refuses to run as root; the first of these that exists runs it instead. */
const CANDIDATES = ['who-says', 'postgres', 'nobody']

/** Whether this process runs as root, so that Postgres needs another account. */
export function isRoot(): boolean {
  return process.getuid?.() === 0
}

/** The account that runs Postgres when *Who Says?* is started as root. */
export function chooseAccount(): Account {
  for (const name of CANDIDATES) {
    const [uid, gid] = [askId('-u', name), askId('-g', name)]
    if (uid && gid) return { name, uid: Number(uid), gid: Number(gid) }
  }
  throw new Problem(
    'Postgres does not run as root, and this machine has none of the users who-says, postgres and nobody: make one with `useradd --system who-says`, or start as an ordinary user.',
  )
}

/** A user's name, or the number where it has none. */
export function nameOf(uid: number): string {
  return askId('-un', String(uid)) ?? String(uid)
}

/** Options for `spawn` that make the child run as the account. */
export function runAs(account: Account | null): { uid?: number; gid?: number } {
  return account ? { uid: account.uid, gid: account.gid } : {}
}

/** Whether the account can reach a folder: every folder on the way has to let it pass. */
export function canEnter(account: Account, folder: string): boolean {
  return askShell(account, 'cd "$1" 2>/dev/null', folder)
}

/** Whether the account can run a program where it stands. */
export function canRun(account: Account, program: string): boolean {
  return askShell(account, 'test -r "$1" -a -x "$1"', program)
}

function askShell(account: Account, script: string, argument: string): boolean {
  return (
    spawnSync('/bin/sh', ['-c', script, 'sh', argument], { cwd: '/', stdio: 'ignore', ...runAs(account) })
      .status === 0
  )
}

function askId(flag: string, user: string): string | null {
  const told = spawnSync('id', [flag, user], { encoding: 'utf8' })
  return told.status === 0 ? told.stdout.trim() : null
}
