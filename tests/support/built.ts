import { spawnSync } from 'node:child_process'
import { root } from './files.ts'

/** Builds the app if its sources have changed, as `npm start` does; throws what the build says where it fails. */
export function ensureBuilt(): void {
  const program = "import('./scripts/lib/prepare.mjs').then(({ prepare }) => prepare({ build: true }))"
  const run = spawnSync(process.execPath, ['-e', program], {
    cwd: root,
    env: outsideTests(),
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  if (run.status !== 0) throw new Error(`The app could not be built:\n${run.stdout}${run.stderr}`)
}

/** This process's environment without what a test runner adds to it, which would change how the app is built. */
export function outsideTests(): NodeJS.ProcessEnv {
  const env = { ...process.env }
  for (const name of ['VITEST', 'NODE_ENV', 'NODE_OPTIONS']) delete env[name]
  return env
}
