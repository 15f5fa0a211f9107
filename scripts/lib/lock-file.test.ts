import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { findHolder, tryLock, waitForLock } from './lock-file.mjs'
import { identifyProcess } from './process-identity.mjs'

let folder: string
let path: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'who-says-lock-'))
  path = join(folder, 'deeper', 'a.lock')
})
afterEach(() => rmSync(folder, { recursive: true }))

test('a lock is held until it is released, and says what its holder noted', () => {
  const { lock } = tryLock(path)
  lock?.note('http://localhost:3000')
  expect(tryLock(path).holder).toMatchObject({ pid: process.pid, note: 'http://localhost:3000' })
  lock?.release()
  expect(findHolder(path)).toBeNull()
  expect(tryLock(path).lock).toBeDefined()
})

test('the lock of a process that has ended is taken over', async () => {
  const child = spawn(process.execPath, ['-e', ''])
  const { pid } = child
  const identity = identifyProcess(pid ?? 0)
  await once(child, 'exit')
  expect(tryLock(path).lock?.release()).toBeUndefined()
  writeFileSync(path, JSON.stringify({ pid, identity, note: '' }))
  expect(findHolder(path)).toBeNull()
  expect(tryLock(path).lock).toBeDefined()
})

test('the lock of an ended process whose id another one was given is taken over', () => {
  tryLock(path).lock?.release()
  writeFileSync(path, JSON.stringify({ pid: process.pid, identity: 'an earlier life', note: '' }))
  expect(tryLock(path).lock).toBeDefined()
})

test.each(['', '{', 'null'])('a lock file that holds %j holds nothing', (content) => {
  tryLock(path).lock?.release()
  writeFileSync(path, content)
  expect(tryLock(path).lock).toBeDefined()
})

test('who waits for a lock gets it once it is released, and nothing is left lying about', async () => {
  const { lock } = tryLock(path)
  const waiting = waitForLock(path)
  lock?.release()
  const own = await waiting
  expect(existsSync(path)).toBe(true)
  own.release()
  expect(readdirSync(join(folder, 'deeper'))).toEqual([])
})
