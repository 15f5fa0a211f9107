import { createServer } from 'node:net'
import { networkInterfaces } from 'node:os'
import { Problem } from '../../scripts/lib/problem.mjs'

/** Throws a `Problem` where the web server could not listen at this address. Port 0 means any. */
export async function requireFreePort(host: string, port: number): Promise<void> {
  if (port === 0) return
  const code = await tryToListen(host, port)
  if (code === 'EADDRINUSE' || (isLoopback(host) && (await tryToListen('::1', port)) === 'EADDRINUSE'))
    throw new Problem(sayPortTaken(host, port))
  if (code === 'EACCES')
    throw new Problem(
      `Port ${port} is reserved for the system: choose one above 1023, as in \`PORT=3000 npm start\`.`,
    )
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND' || code === 'EAI_AGAIN')
    throw new Problem(
      `HOST=${host} is not an address of this machine: leave HOST unset, or set it to 0.0.0.0 so that a class can reach it.`,
    )
  if (code)
    throw new Problem(
      `The web server cannot listen at ${host}, port ${port} (${code}): choose another HOST or PORT.`,
    )
}

/** The line for a port that another program has. */
export function sayPortTaken(host: string, port: number): string {
  return `Port ${port} at ${host} is taken by another program: stop that one, or choose another port, as in \`PORT=${port + 1} npm start\`.`
}

/** The addresses other machines reach this one at, where it listens for them. */
export function listNetworkAddresses(host: string, url: string): string[] {
  if (host !== '0.0.0.0' && host !== '::') return []
  const port = new URL(url).port
  return Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ internal, family }) => !internal && family === 'IPv4')
    .map(({ address }) => `http://${address}:${port}`)
}

function isLoopback(host: string): boolean {
  return host === '127.0.0.1' || host === 'localhost'
}

/** The code of the error met, or null where listening works. */
function tryToListen(host: string, port: number): Promise<string | null> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.on('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message))
    probe.listen({ host, port }, () => probe.close(() => resolve(null)))
  })
}
