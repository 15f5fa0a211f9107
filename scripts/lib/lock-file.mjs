import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { identifyProcess } from './process-identity.mjs'

/**
 * @typedef {{ pid: number, identity: string | null, note: string }} Holder
 *   note: what the holder says about itself, e.g. the address it serves
 * @typedef {{ release: () => void, note: (text: string) => void }} Lock
 */

/**
 * Takes the lock file, or says who holds it. A lock whose holder is gone, or whose process id now belongs to another
 * process, is taken over.
 * @param {string} path
 * @returns {{ lock: Lock, holder?: undefined } | { lock?: undefined, holder: Holder }}
 */
export function tryLock(path) {
  mkdirSync(dirname(path), { recursive: true })
  for (;;) {
    if (place(path, '')) return { lock: makeLock(path) }
    const holder = readHolder(path)
    if (holder && isHeld(holder)) return { holder }
    clearStale(path)
  }
}

/**
 * The living holder of a lock file, or null.
 * @param {string} path
 * @returns {Holder | null}
 */
export function findHolder(path) {
  const holder = readHolder(path)
  return holder && isHeld(holder) ? holder : null
}

/**
 * Takes the lock file, waiting for as long as somebody else holds it.
 * @param {string} path
 * @returns {Promise<Lock>}
 */
export async function waitForLock(path) {
  for (;;) {
    const { lock } = tryLock(path)
    if (lock) return lock
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
}

/** @param {string} path */
function makeLock(path) {
  return {
    release: () => {
      if (readHolder(path)?.pid === process.pid) rmSync(path, { force: true })
    },
    note: (/** @type {string} */ text) => {
      const written = writeOwn(path, text)
      renameSync(written, path)
    },
  }
}

/**
 * Puts the complete file in place in one step, so that nobody reads half of it; false where one exists.
 * @param {string} path
 * @param {string} note
 */
function place(path, note) {
  const written = ownName(path)
  try {
    writeOwn(path, note)
    linkSync(written, path)
    return true
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error
    return false
  } finally {
    rmSync(written, { force: true })
  }
}

/** @param {string} path */
function ownName(path) {
  return `${path}.${process.pid}`
}

/**
 * @param {string} path
 * @param {string} note
 */
function writeOwn(path, note) {
  const written = ownName(path)
  const own = { pid: process.pid, identity: identifyProcess(process.pid), note }
  writeFileSync(written, JSON.stringify(own), { mode: 0o600 })
  return written
}

/**
 * @param {string} path
 * @returns {Holder | null}
 */
function readHolder(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return null
  }
}

/** @param {Holder} holder */
function isHeld(holder) {
  const identity = identifyProcess(holder.pid)
  return identity !== null && identity === holder.identity
}

/**
 * Moves the stale file aside before removing it: of two processes that both found it stale, only one moves it, and
 * if what it moved is somebody's fresh lock it is put back.
 * @param {string} path
 */
function clearStale(path) {
  const aside = `${path}.stale-${process.pid}`
  try {
    renameSync(path, aside)
  } catch {
    return
  }
  const moved = readHolder(aside)
  if (moved && isHeld(moved)) {
    try {
      linkSync(aside, path)
    } catch {
      // A third process took the lock meanwhile; its holder is alive as well, and the caller looks again.
    }
  }
  rmSync(aside, { force: true })
}
