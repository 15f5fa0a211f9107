import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { isAlive } from '../../scripts/lib/process-identity.mjs'

/** What Postgres writes about itself in postmaster.pid. */
export type PidFile = { pid: number; port: number; ready: boolean }

/** Reads a data folder's postmaster.pid; null where there is none, or only its beginning has been written. */
export function readPidFile(data: string): PidFile | null {
  try {
    const lines = readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')
    const [pid, port] = [Number(lines[0]), Number(lines[3])]
    return pid > 0 ? { pid, port, ready: lines[7]?.trim() === 'ready' } : null
  } catch {
    return null
  }
}

/** The living server of a data folder, or null. A process that merely inherited its id is not taken for it. */
export function findPostmaster(data: string): PidFile | null {
  const file = readPidFile(data)
  return file && isAlive(file.pid) && servesFolder(file.pid, data) ? file : null
}

/**
 * Removes a postmaster.pid whose process is gone while its id was given to another program: Postgres would take that
 * program for itself and refuse to start. A file whose id is free is left to Postgres, which also looks for the
 * remains of the dead server.
 */
export function clearMisleadingPidFile(data: string): void {
  const file = readPidFile(data)
  if (!file || !isAlive(file.pid) || servesFolder(file.pid, data)) return
  if (!isAnyProcessIn(data)) rmSync(join(data, 'postmaster.pid'), { force: true })
}

function servesFolder(pid: number, data: string): boolean {
  if (process.platform === 'linux') return folderOf(pid) === realpathSync(data)
  if (process.platform === 'win32') return true
  const told = spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' })
  return told.stdout.includes('postgres') && told.stdout.includes(data)
}

function isAnyProcessIn(data: string): boolean {
  if (process.platform !== 'linux') return false
  const folder = realpathSync(data)
  return readdirSync('/proc').some((name) => /^\d+$/.test(name) && folderOf(Number(name)) === folder)
}

/** The folder a process stands in: for every process of Postgres, its data folder. Linux only. */
function folderOf(pid: number): string | null {
  try {
    return readlinkSync(`/proc/${pid}/cwd`)
  } catch {
    return null
  }
}
