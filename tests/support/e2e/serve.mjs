// Runs the built app as `npm start` does, and stops it as Ctrl-C does when the tests that started it are gone, however
// they ended: their end of standard input closes.
import { importTypeScript } from '../../../scripts/lib/run-typescript.mjs'

process.stdin.resume()
process.stdin.on('close', () => process.kill(process.pid, 'SIGTERM'))
const { boot } = await importTypeScript('app/server/main.ts')
await boot({ mode: 'production' })
