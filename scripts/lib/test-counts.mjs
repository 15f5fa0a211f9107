import { existsSync, readFileSync, rmSync } from 'node:fs'

/**
 * @typedef {{ passed: number, failed: number, output: string }} Counts
 * @typedef {{ code: number, output: string }} Run
 */

/**
 * Tests that may be skipped, by full title, each with the reason. Any other skipped test counts as failed: a test that
 * does not run proves nothing.
 * @type {Record<string, string>}
 */
const MAY_BE_SKIPPED = {}

/**
 * Counts from Vitest's JSON report.
 * @param {Run} run
 * @param {string} report
 * @returns {Counts}
 */
export function countVitest(run, report) {
  const told = takeReport(report)
  if (!told) return withoutReport(run)
  let [passed, failed] = [0, 0]
  /** @type {string[]} */
  const skipped = []
  for (const file of told.testResults) {
    if (file.status === 'failed' && file.assertionResults.length === 0) failed++
    for (const test of file.assertionResults) {
      if (test.status === 'passed') passed++
      else if (test.status === 'failed') failed++
      else skipped.push(test.fullName)
    }
  }
  return conclude(run, passed, failed, skipped)
}

/**
 * Counts from Playwright's JSON report. A test that passed only when tried again counts as failed.
 * @param {Run} run
 * @param {string} report
 * @returns {Counts}
 */
export function countPlaywright(run, report) {
  const told = takeReport(report)
  if (!told) return withoutReport(run)
  const specs = told.suites.flatMap(listSpecs)
  const results = specs.flatMap(({ title, tests }) =>
    tests.map((/** @type {{ status: string }} */ test) => ({ title, status: test.status })),
  )
  const skipped = results.filter(({ status }) => status === 'skipped').map(({ title }) => title)
  const passed = results.filter(({ status }) => status === 'expected').length
  return conclude(run, passed, results.length - passed - skipped.length, skipped)
}

/**
 * Counts from a last line that says `N passed, M failed`.
 * @param {Run} run
 * @returns {Counts}
 */
export function countRounds(run) {
  const told = run.output.match(/(\d+) passed, (\d+) failed/)
  return told ? conclude(run, Number(told[1]), Number(told[2]), []) : withoutReport(run)
}

/**
 * @param {Run} run
 * @param {number} passed
 * @param {number} failed
 * @param {string[]} skipped
 * @returns {Counts}
 */
function conclude(run, passed, failed, skipped) {
  const wrongly = skipped.filter((title) => !(title in MAY_BE_SKIPPED))
  const all = failed + wrongly.length
  const lines = wrongly.map((title) => `skipped without a listed reason: ${title}`)
  if (passed + all === 0) lines.push('no test ran')
  // A runner can fail with all its tests passed: an error outside of any test, or a limit that was crossed.
  const atLeast = run.code !== 0 || passed === 0 ? 1 : 0
  return { passed, failed: Math.max(all, atLeast), output: [run.output, ...lines].join('\n') }
}

/**
 * @param {Run} run
 * @returns {Counts}
 */
function withoutReport(run) {
  return {
    passed: 0,
    failed: 1,
    output: `${run.output}\nThe tests did not run to their end (code ${run.code}).`,
  }
}

/**
 * Reads a report once: one that an earlier run left is never taken for this one's.
 * @param {string} file
 */
function takeReport(file) {
  if (!existsSync(file)) return null
  const report = JSON.parse(readFileSync(file, 'utf8'))
  rmSync(file)
  return report
}

/**
 * @param {any} suite
 * @returns {any[]}
 */
function listSpecs(suite) {
  return [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(listSpecs)]
}
