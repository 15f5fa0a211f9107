import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { hashSources } from './source-hash.mjs'

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'who-says-sources-'))
  write('app/root.tsx', 'root')
  write('package.json', '{}')
})
afterEach(() => rmSync(root, { recursive: true }))

function write(path: string, content: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), content)
}

test('the same sources have the same hash, whenever they were written', () => {
  const before = hashSources(root)
  write('app/root.tsx', 'root')
  expect(hashSources(root)).toBe(before)
})

test.each([
  ['a changed file', 'app/root.tsx', 'other'],
  ['a new file', 'app/deep/er/new.ts', ''],
  ['another lockfile', 'package-lock.json', '{}'],
  ['a public file', 'public/icon.svg', 'i'],
])('%s changes the hash', (_what, path, content) => {
  const before = hashSources(root)
  write(path, content)
  expect(hashSources(root)).not.toBe(before)
})

test('text moved from one file to the next changes the hash', () => {
  write('app/a.ts', 'xy')
  write('app/b.ts', 'z')
  const before = hashSources(root)
  write('app/a.ts', 'x')
  write('app/b.ts', 'yz')
  expect(hashSources(root)).not.toBe(before)
})

test.each(['app/root.test.tsx', 'app/README.md', 'content/course.yaml', 'tests/e2e/a.ts'])(
  '%s is no part of the build',
  (path) => {
    const before = hashSources(root)
    write(path, 'something')
    expect(hashSources(root)).toBe(before)
  },
)
