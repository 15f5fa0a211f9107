import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { clearMisleadingPidFile, findPostmaster, readPidFile } from './pid-file.ts'

let data: string
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'who-says-pid-'))
})
afterEach(() => rmSync(data, { recursive: true }))

function writePidFile(pid: number, status = 'ready   '): void {
  const lines = [pid, data, 1_700_000_000, 5432, '', '127.0.0.1', '  12345  6', status, '']
  writeFileSync(join(data, 'postmaster.pid'), lines.join('\n'))
}

test('process, port and readiness are read', () => {
  writePidFile(4711)
  expect(readPidFile(data)).toEqual({ pid: 4711, port: 5432, ready: true })
  writePidFile(4711, 'starting')
  expect(readPidFile(data)).toMatchObject({ ready: false })
})

test('no file and an empty file are nobody', () => {
  expect(readPidFile(data)).toBeNull()
  writeFileSync(join(data, 'postmaster.pid'), '')
  expect(readPidFile(data)).toBeNull()
})

test('another program that was given the id of a dead server is not taken for it, and does not keep the next from starting', () => {
  writePidFile(process.pid)
  expect(findPostmaster(data)).toBeNull()
  clearMisleadingPidFile(data)
  expect(existsSync(join(data, 'postmaster.pid'))).toBe(false)
})

test('the file of a server whose id nobody has is left to Postgres', () => {
  writePidFile(2 ** 22 + 1)
  clearMisleadingPidFile(data)
  expect(existsSync(join(data, 'postmaster.pid'))).toBe(true)
})
