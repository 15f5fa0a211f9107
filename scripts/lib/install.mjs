import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Problem } from './problem.mjs'
import { withProgress } from './progress.mjs'
import { ROOT } from './root-folder.mjs'
import { runNpm } from './run-npm.mjs'

/** Runs `npm ci` if `node_modules` is missing or is not what package-lock.json describes. */
export async function installIfNeeded() {
  if (isInstalled(ROOT)) return
  await withProgress('Installing packages (about a minute)', runNpmCi, { announceAfter: 0 })
}

/**
 * Whether every package of package-lock.json is in `node_modules` at that version. npm writes
 * `node_modules/.package-lock.json` at the end of an installation, so an interrupted one counts as missing. Packages
 * for other platforms may be absent.
 * @param {string} root
 * @returns {boolean}
 */
export function isInstalled(root) {
  const wanted = readPackages(join(root, 'package-lock.json'))
  const present = readPackages(join(root, 'node_modules', '.package-lock.json'))
  if (!wanted)
    throw new Problem('package-lock.json is missing: restore it with `git checkout package-lock.json`.')
  if (!present) return false
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '') return true
    const found = present[path]
    if (!found) return entry.optional === true || entry.devOptional === true
    return found.version === entry.version && existsSync(join(root, path, 'package.json'))
  })
}

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, optional?: boolean, devOptional?: boolean }> | null}
 */
function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages
  } catch {
    return null
  }
}

async function runNpmCi() {
  // Everything is needed to start: the build's configuration also configures the tests.
  const args = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error']
  const { code, output } = await runNpm(args)
  if (code !== 0) throw new Problem(sayWhyNpmFailed(output))
}

/** @param {string} output */
function sayWhyNpmFailed(output) {
  if (/ENOSPC|no space left/i.test(output))
    return 'The disk is full: packages could not be installed. Free about 1 GB, then run the command again.'
  if (/\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ERR_SOCKET_TIMEOUT)\b/.test(output))
    return "Packages could not be downloaded: check the connection to the internet (or npm's proxy settings), then run the command again."
  if (/\bcode EUSAGE\b/.test(output))
    return 'package.json and package-lock.json do not fit together: run `npm install` to bring them in line (or `git checkout package.json package-lock.json` if you did not mean to change them).'
  if (/\bEACCES\b|\bEPERM\b/.test(output))
    return 'Packages could not be installed: this user may not write here. Start as the user who owns this folder.'
  const reason = output
    .split('\n')
    .findLast((line) => /error/i.test(line) && !/complete log|debug-\d/.test(line))
  return `Packages could not be installed (${reason?.trim() ?? 'npm gave no reason'}). Run \`npm ci\` to see everything npm says.`
}
