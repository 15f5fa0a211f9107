import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/**
 * Tells a process from any later one that was given the same id: when it started and, on Linux, in which run of the
 * machine. Null where there is no such process.
 * @param {number} pid
 * @returns {string | null}
 */
export function identifyProcess(pid) {
  if (!isAlive(pid)) return null
  if (process.platform === 'linux') return identifyOnLinux(pid)
  if (process.platform === 'win32') return 'alive'
  const told = spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' })
  return told.stdout?.trim() || null
}

/**
 * Whether a process with this id runs, whoever owns it. One that has ended and waits to be collected by its parent
 * counts as gone: in a container without an init that wait can last for ever.
 * @param {number} pid
 * @returns {boolean}
 */
export function isAlive(pid) {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EPERM') return false
  }
  if (process.platform !== 'linux') return true
  const state = readStat(pid)?.[0]
  return state !== undefined && state !== 'Z' && state !== 'X'
}

/** @param {number} pid */
function identifyOnLinux(pid) {
  const startedAt = readStat(pid)?.[19]
  if (startedAt === undefined) return null
  return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}/${startedAt}`
}

/**
 * The fields of /proc/<pid>/stat from the third, the state, on.
 * @param {number} pid
 * @returns {string[] | null}
 */
function readStat(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The second field, the program's name, may itself hold spaces and brackets: fields are counted after its end.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  } catch {
    return null
  }
}
