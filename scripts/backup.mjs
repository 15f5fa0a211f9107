import { checkNode } from './lib/check-node.mjs'

checkNode()
const { runCommand } = await import('./lib/problem.mjs')
await runCommand(async () => {
  const { prepare } = await import('./lib/prepare.mjs')
  const { importTypeScript } = await import('./lib/run-typescript.mjs')
  await prepare({ build: false })
  const { backup } = await importTypeScript('app/server/commands/backup.ts')
  await backup(process.argv.slice(2))
})
