import { checkNode } from './lib/check-node.mjs'

checkNode()
const { runCommand } = await import('./lib/problem.mjs')
await runCommand(async () => {
  const { prepare } = await import('./lib/prepare.mjs')
  const { importTypeScript } = await import('./lib/run-typescript.mjs')
  await prepare({ build: false })
  const { demoCommand } = await importTypeScript('app/server/commands/demo.ts')
  await demoCommand(process.argv.slice(2))
})
