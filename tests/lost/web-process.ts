import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

export type WebProcess = {
  url: string
  /** Ends the process at once, if it has not ended: SIGKILL. */
  kill(): Promise<void>
}

/** How long a start may take before it counts as failed, in milliseconds. */
const patience = 60_000

/** Starts the built web server as a process of its own and waits until it answers. */
export async function startWeb(databaseUrl: string): Promise<WebProcess> {
  const program = fileURLToPath(new URL('web.ts', import.meta.url))
  const child = spawn(process.execPath, ['--import', 'tsx', program], {
    env: { ...process.env, NODE_ENV: 'production', HOST: '127.0.0.1', PORT: '0', DATABASE_URL: databaseUrl },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const endWithUs = () => child.kill('SIGKILL')
  process.once('exit', endWithUs)
  return {
    url: await readAddress(child),
    async kill() {
      process.off('exit', endWithUs)
      if (child.exitCode !== null || child.signalCode !== null) return
      const gone = once(child, 'exit')
      child.kill('SIGKILL')
      await gone
    },
  }
}

function readAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    const fail = () => reject(new Error(`the web server did not start:\n${said}`))
    const timer = setTimeout(fail, patience)
    const read = (chunk: Buffer) => {
      said += chunk
      const address = /ready: (http:\/\/\S+)/.exec(said)?.[1]
      if (!address) return
      clearTimeout(timer)
      resolve(address.replace('localhost', '127.0.0.1'))
    }
    child.stdout?.on('data', read)
    child.stderr?.on('data', read)
    child.once('exit', fail)
  })
}
