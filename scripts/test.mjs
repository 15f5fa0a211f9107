import { checkNode } from './lib/check-node.mjs'

checkNode()
const { runCommand } = await import('./lib/problem.mjs')
await runCommand(async () => {
  const { prepare } = await import('./lib/prepare.mjs')
  const { runStages } = await import('./lib/test-stages.mjs')
  await prepare({ build: false })
  const passed = await runStages(process.argv.slice(2))
  process.exit(passed ? 0 : 1)
})
