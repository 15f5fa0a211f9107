import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { isInstalled } from './install.mjs'

const wanted = {
  '': { version: '1.0.0' },
  'node_modules/a': { version: '1.0.0' },
  'node_modules/for-a-mac': { version: '1.0.0', optional: true },
}
const present = { 'node_modules/a': { version: '1.0.0' } }

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'who-says-install-'))
  mkdirSync(join(root, 'node_modules', 'a'), { recursive: true })
  writeFileSync(join(root, 'node_modules', 'a', 'package.json'), '{}')
  writeLock('package-lock.json', wanted)
  writeLock('node_modules/.package-lock.json', present)
})
afterEach(() => rmSync(root, { recursive: true }))

function writeLock(name: string, packages: object): void {
  writeFileSync(join(root, name), JSON.stringify({ packages }))
}

test('what the lockfile describes is installed; packages for other machines may be absent', () => {
  expect(isInstalled(root)).toBe(true)
})

test('another version in the lockfile asks for an installation', () => {
  writeLock('package-lock.json', { ...wanted, 'node_modules/a': { version: '2.0.0' } })
  expect(isInstalled(root)).toBe(false)
})

test('a new package in the lockfile asks for an installation', () => {
  writeLock('package-lock.json', { ...wanted, 'node_modules/b': { version: '1.0.0' } })
  expect(isInstalled(root)).toBe(false)
})

test('an installation that was cut short asks for another', () => {
  rmSync(join(root, 'node_modules', '.package-lock.json'))
  expect(isInstalled(root)).toBe(false)
})

test('a package whose folder was deleted asks for an installation', () => {
  rmSync(join(root, 'node_modules', 'a'), { recursive: true })
  expect(isInstalled(root)).toBe(false)
})

test('a checkout without its lockfile says so', () => {
  rmSync(join(root, 'package-lock.json'))
  expect(() => isInstalled(root)).toThrow('package-lock.json is missing')
})
