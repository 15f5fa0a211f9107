import { createServer } from 'node:net'
import { expect, test } from 'vitest'
import { listNetworkAddresses, requireFreePort } from './address.ts'

async function withTakenPort(host: string, act: (port: number) => Promise<void>): Promise<void> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, host, resolve))
  const address = server.address()
  try {
    await act(typeof address === 'object' && address ? address.port : 0)
  } finally {
    server.close()
  }
}

test('a taken port is told in one line that names another', async () => {
  await withTakenPort('127.0.0.1', async (port) => {
    const said = `Port ${port} at 127.0.0.1 is taken by another program: stop that one, or choose another port, as in \`PORT=${port + 1} npm start\`.`
    await expect(requireFreePort('127.0.0.1', port)).rejects.toThrow(said)
  })
})

test('a free port, and any port, are let pass', async () => {
  let free = 0
  await withTakenPort('127.0.0.1', async (port) => {
    free = port
  })
  await expect(requireFreePort('127.0.0.1', free)).resolves.toBeUndefined()
  await expect(requireFreePort('127.0.0.1', 0)).resolves.toBeUndefined()
})

test('a host that is not this machine is told', async () => {
  await expect(requireFreePort('192.0.2.1', 3999)).rejects.toThrow(
    'HOST=192.0.2.1 is not an address of this machine',
  )
})

test('addresses for other machines are told only where they are listened at', () => {
  expect(listNetworkAddresses('127.0.0.1', 'http://localhost:3000')).toEqual([])
  for (const address of listNetworkAddresses('0.0.0.0', 'http://localhost:3000'))
    expect(address).toMatch(/^http:\/\/[\d.]+:3000$/)
})
