import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Problem } from './problem.mjs'
import { withProgress } from './progress.mjs'
import { ROOT } from './root-folder.mjs'
import { runQuietly } from './run-quietly.mjs'
import { hashSources } from './source-hash.mjs'

const BUILD = join(ROOT, 'build')
const STAMP = join(BUILD, '.sources-hash')

/**
 * Builds the pages if the sources are not the ones that the present build was made from.
 * @param {{ quiet?: boolean }} [options] quiet: without showing progress
 */
export async function buildIfNeeded({ quiet = false } = {}) {
  if (isBuilt()) return
  if (quiet) await build()
  else await withProgress('Building the pages', build, { announceAfter: 0 })
}

/** @returns {boolean} */
function isBuilt() {
  if (!existsSync(STAMP) || !existsSync(join(BUILD, 'server', 'index.js'))) return false
  return readFileSync(STAMP, 'utf8') === hashSources(ROOT)
}

async function build() {
  // The stamp goes first and comes last: a build that was cut short is never taken for a whole one. The hash is taken
  // before building, so that a file saved meanwhile makes the next start build again.
  rmSync(STAMP, { force: true })
  const hash = hashSources(ROOT)
  const remix = join(ROOT, 'node_modules', '@remix-run', 'dev', 'dist', 'cli.js')
  const { code, output } = await runQuietly(process.execPath, [remix, 'vite:build'], {
    cwd: ROOT,
    env: { ...process.env, NODE_ENV: 'production' },
  })
  if (code !== 0) throw new Problem(sayWhyBuildFailed(output))
  mkdirSync(BUILD, { recursive: true })
  writeFileSync(STAMP, hash)
}

/** @param {string} output */
function sayWhyBuildFailed(output) {
  if (/ENOSPC|no space left/i.test(output))
    return 'The disk is full: the pages could not be built. Free some space, then run the command again.'
  if (/heap out of memory|\bENOMEM\b/.test(output))
    return 'There is not enough memory to build the pages (about 1 GB): stop other programs, then run the command again.'
  return `${output.trimEnd()}\nThe pages could not be built: the reason stands above. Run \`npm run build\` to try again.`
}
