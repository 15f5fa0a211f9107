import { existsSync, lstatSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { completeLinks } from './binaries.ts'

let native: string
beforeEach(() => {
  native = join(mkdtempSync(join(tmpdir(), 'who-says-native-')), 'copy')
  mkdirSync(join(native, 'lib'), { recursive: true })
  writeFileSync(join(native, 'lib', 'libpq.so.5.18'), 'library')
  const links = [{ source: 'native/lib/libpq.so.5.18', target: 'native/lib/libpq.so.5' }]
  writeFileSync(join(native, 'pg-symlinks.json'), JSON.stringify(links))
})
afterEach(() => rmSync(join(native, '..'), { recursive: true }))

test('links between libraries are made where no install script has made them, in a copy too', () => {
  completeLinks(native)
  const link = join(native, 'lib', 'libpq.so.5')
  expect(lstatSync(link).isSymbolicLink()).toBe(true)
  expect(readFileSync(link, 'utf8')).toBe('library')
})

test('links that are there stay', () => {
  completeLinks(native)
  expect(() => completeLinks(native)).not.toThrow()
})

test('a package for a platform without links needs none', () => {
  rmSync(join(native, 'pg-symlinks.json'))
  completeLinks(native)
  expect(existsSync(join(native, 'lib', 'libpq.so.5'))).toBe(false)
})
