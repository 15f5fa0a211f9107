import { ROOT } from './root-folder.mjs'
import { runQuietly } from './run-quietly.mjs'

/**
 * Runs npm in the checkout, the very npm that runs this command where there is one.
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} [env] added to this process's environment
 */
export function runNpm(args, env = {}) {
  const options = { cwd: ROOT, env: { ...process.env, ...env } }
  const npm = process.env.npm_execpath
  if (npm?.endsWith('npm-cli.js')) return runQuietly(process.execPath, [npm, ...args], options)
  const windows = process.platform === 'win32'
  return runQuietly(windows ? 'npm.cmd' : 'npm', args, { ...options, shell: windows })
}

/**
 * Runs a script of package.json.
 * @param {string} script
 * @param {string[]} [args]
 * @param {NodeJS.ProcessEnv} [env]
 */
export function runNpmScript(script, args = [], env = {}) {
  return runNpm(['run', '--silent', script, ...(args.length > 0 ? ['--', ...args] : [])], env)
}
