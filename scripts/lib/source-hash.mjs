import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** What the build is made from; `content/` is read by the server, not by the build. */
const SOURCES = [
  'app',
  'db',
  'public',
  'vite.config.ts',
  'remix.config.js',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
]

/** Files inside those folders that never reach the build. */
const LEFT_OUT = /(\.test\.tsx?|\.md)$/

/**
 * A hash of the names and contents of everything the build is made from.
 * @param {string} root
 * @returns {string} hexadecimal SHA-256
 */
export function hashSources(root) {
  const hash = createHash('sha256')
  for (const path of SOURCES.flatMap((source) => listFiles(root, source))) {
    const content = readFileSync(join(root, path))
    hash.update(`${path}\0${content.length}\0`).update(content)
  }
  return hash.digest('hex')
}

/**
 * @param {string} root
 * @param {string} path relative to root
 * @returns {string[]} sorted, relative to root
 */
function listFiles(root, path) {
  const stat = statSync(join(root, path), { throwIfNoEntry: false })
  if (!stat) return []
  if (!stat.isDirectory()) return LEFT_OUT.test(path) ? [] : [path]
  return readdirSync(join(root, path))
    .sort()
    .flatMap((name) => listFiles(root, `${path}/${name}`))
}
