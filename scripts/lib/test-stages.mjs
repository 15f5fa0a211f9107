import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { prepare } from './prepare.mjs'
import { Problem } from './problem.mjs'
import { withProgress } from './progress.mjs'
import { ROOT } from './root-folder.mjs'
import { runNpmScript } from './run-npm.mjs'
import { countPlaywright, countRounds, countVitest } from './test-counts.mjs'

/**
 * @typedef {import('./test-counts.mjs').Counts} Counts
 * @typedef {{ name: string, cheap?: boolean, run: () => Promise<Counts> }} Stage
 */

const REPORTS = join(ROOT, '.cache', 'test')

/**
 * What `npm test` runs, in this order. If a cheap stage fails the others of its sort still run, but not the rest.
 * @type {Stage[]}
 */
const STAGES = [
  { name: 'lint', cheap: true, run: () => runCheck('check') },
  { name: 'types', cheap: true, run: () => runCheck('types') },
  { name: 'boundaries', cheap: true, run: () => runCheck('boundaries') },
  { name: 'unused', cheap: true, run: () => runCheck('unused') },
  { name: 'content', cheap: true, run: () => runCheck('content') },
  { name: 'build', cheap: true, run: runBuild },
  { name: 'unit', run: () => runVitest('unit') },
  { name: 'integration', run: () => runVitest('integration') },
  { name: 'lost', run: runLost },
  { name: 'e2e', run: runPlaywright },
]

/**
 * Runs the stages, tells how each went and ends with one line, `N passed, M failed`.
 * @param {string[]} args `--only=unit,e2e` runs these stages alone
 * @returns {Promise<boolean>} whether everything passed
 */
export async function runStages(args) {
  const stages = chooseStages(args)
  const startedAt = Date.now()
  mkdirSync(REPORTS, { recursive: true })
  const total = { passed: 0, failed: 0 }
  let cheapFailed = false
  for (const stage of stages) {
    if (cheapFailed && !stage.cheap) {
      console.log(`${stage.name.padEnd(12)} not run, because of the failures above`)
      continue
    }
    const counts = await runStage(stage)
    total.passed += counts.passed
    total.failed += counts.failed
    cheapFailed ||= stage.cheap === true && counts.failed > 0
  }
  console.log(`\n${total.passed} passed, ${total.failed} failed (${readSpan(Date.now() - startedAt)})`)
  return total.failed === 0
}

/** @param {string[]} args */
function chooseStages(args) {
  const only = args
    .find((arg) => arg.startsWith('--only='))
    ?.slice('--only='.length)
    .split(',')
  const names = STAGES.map(({ name }) => name)
  const unknown = [
    ...args.filter((arg) => !arg.startsWith('--only=')),
    ...(only ?? []).filter((name) => !names.includes(name)),
  ]
  if (unknown.length > 0)
    throw new Problem(`npm test does not know "${unknown[0]}": use --only= with ${names.join(', ')}.`)
  return only ? STAGES.filter(({ name }) => only.includes(name)) : STAGES
}

/**
 * @param {Stage} stage
 * @returns {Promise<Counts>}
 */
async function runStage(stage) {
  const startedAt = Date.now()
  const counts = await withProgress(stage.name, stage.run, { quietEnd: true })
  if (counts.failed > 0) console.log(counts.output.trimEnd())
  const verdict =
    counts.failed > 0 ? `${counts.failed} FAILED, ${counts.passed} passed` : `${counts.passed} passed`
  console.log(`${stage.name.padEnd(12)} ${verdict}  (${readSpan(Date.now() - startedAt)})`)
  return counts
}

/**
 * A tool that passes or fails as a whole counts as one.
 * @param {string} script
 */
async function runCheck(script) {
  const { code, output } = await runNpmScript(script)
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, output }
}

async function runBuild() {
  try {
    await prepare({ build: true, quiet: true })
    return { passed: 1, failed: 0, output: '' }
  } catch (error) {
    return { passed: 0, failed: 1, output: error instanceof Error ? error.message : String(error) }
  }
}

/** @param {'unit' | 'integration'} project */
async function runVitest(project) {
  const report = join(REPORTS, `${project}.json`)
  const args = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  return countVitest(await runNpmScript(`test:${project}`, args), report)
}

async function runLost() {
  return countRounds(await runNpmScript('test:lost', ['--rounds', '5']))
}

async function runPlaywright() {
  const report = join(REPORTS, 'e2e.json')
  const env = { PLAYWRIGHT_JSON_OUTPUT_NAME: report, PLAYWRIGHT_JSON_OUTPUT_FILE: report }
  return countPlaywright(await runNpmScript('test:e2e', ['--reporter=line,json'], env), report)
}

/** @param {number} milliseconds */
function readSpan(milliseconds) {
  const seconds = Math.round(milliseconds / 1000)
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`
}
