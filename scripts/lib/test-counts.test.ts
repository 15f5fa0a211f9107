import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { countPlaywright, countRounds, countVitest } from './test-counts.mjs'

const good = { code: 0, output: '' }
let folder: string
let report: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'who-says-counts-'))
  report = join(folder, 'report.json')
})
afterEach(() => rmSync(folder, { recursive: true }))

function vitestFile(...statuses: string[]) {
  return {
    status: 'passed',
    assertionResults: statuses.map((status, n) => ({ status, fullName: `test ${n}` })),
  }
}

test('tests that passed are counted over all files', () => {
  writeFileSync(
    report,
    JSON.stringify({ testResults: [vitestFile('passed', 'passed'), vitestFile('passed')] }),
  )
  expect(countVitest(good, report)).toMatchObject({ passed: 3, failed: 0 })
})

test.each(['skipped', 'pending', 'todo'])('a test that is %s counts as failed and is named', (status) => {
  writeFileSync(report, JSON.stringify({ testResults: [vitestFile('passed', status)] }))
  const counts = countVitest(good, report)
  expect(counts).toMatchObject({ passed: 1, failed: 1 })
  expect(counts.output).toContain('skipped without a listed reason: test 1')
})

test('a file that could not be loaded counts as failed', () => {
  writeFileSync(
    report,
    JSON.stringify({ testResults: [{ status: 'failed', assertionResults: [] }, vitestFile('passed')] }),
  )
  expect(countVitest({ code: 1, output: '' }, report)).toMatchObject({ passed: 1, failed: 1 })
})

test('a runner that fails although its tests passed counts as failed', () => {
  writeFileSync(report, JSON.stringify({ testResults: [vitestFile('passed')] }))
  expect(countVitest({ code: 1, output: '' }, report)).toMatchObject({ passed: 1, failed: 1 })
})

test('no tests at all counts as failed', () => {
  writeFileSync(report, JSON.stringify({ testResults: [] }))
  expect(countVitest(good, report)).toMatchObject({ passed: 0, failed: 1 })
})

test('a report is read once, so that the next run cannot take it for its own', () => {
  writeFileSync(report, JSON.stringify({ testResults: [vitestFile('passed')] }))
  countVitest(good, report)
  expect(countVitest({ code: 134, output: 'Aborted' }, report)).toMatchObject({ passed: 0, failed: 1 })
})

test('of a browser run, nested suites are counted, and a test that passed only when tried again failed', () => {
  const spec = (title: string, status: string) => ({ title, tests: [{ status }] })
  const nested = { specs: [spec('b', 'flaky'), spec('c', 'skipped')] }
  writeFileSync(report, JSON.stringify({ suites: [{ specs: [spec('a', 'expected')], suites: [nested] }] }))
  expect(countPlaywright(good, report)).toMatchObject({ passed: 1, failed: 2 })
})

test('rounds are counted from the last line, and its absence is a failure', () => {
  expect(countRounds({ code: 0, output: 'round 1: kept\n5 passed, 0 failed\n' })).toMatchObject({
    passed: 5,
    failed: 0,
  })
  expect(countRounds({ code: 1, output: 'round 1: kept' })).toMatchObject({ passed: 0, failed: 1 })
})
