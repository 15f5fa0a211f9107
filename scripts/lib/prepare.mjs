import { join } from 'node:path'
import { buildIfNeeded } from './build.mjs'
import { installIfNeeded } from './install.mjs'
import { tryLock, waitForLock } from './lock-file.mjs'
import { withProgress } from './progress.mjs'
import { ROOT } from './root-folder.mjs'

/**
 * Brings packages, and the build where it is wanted, up to date. Of several commands started at once in one checkout,
 * one does the work and the others wait for it.
 * @param {{ build: boolean, quiet?: boolean }} wanted quiet: the caller shows the build's progress
 */
export async function prepare({ build, quiet = false }) {
  const path = join(ROOT, '.cache', 'prepare.lock')
  const lock =
    tryLock(path).lock ??
    (await withProgress('Waiting for another command that installs or builds here', () => waitForLock(path)))
  try {
    await installIfNeeded()
    if (build) await buildIfNeeded({ quiet })
  } finally {
    lock.release()
  }
}
