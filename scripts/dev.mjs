import { checkNode } from './lib/check-node.mjs'

checkNode()
const { runCommand } = await import('./lib/problem.mjs')
await runCommand(async () => {
  const { prepare } = await import('./lib/prepare.mjs')
  const { importTypeScript } = await import('./lib/run-typescript.mjs')
  process.env.NODE_ENV = 'development'
  await prepare({ build: false })
  const { boot } = await importTypeScript('app/server/main.ts')
  await boot({ mode: 'development' })
})
