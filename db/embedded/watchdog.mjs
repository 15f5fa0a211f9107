// Ends a throwaway cluster and removes its folder as soon as standard input closes, which happens when the process
// that started the cluster ends, however it ends.
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { isAlive } from '../../scripts/lib/process-identity.mjs'

const home = process.argv[2]
if (!home) throw new Error('watchdog: the cluster’s folder is missing')

process.stdin.resume()
process.stdin.on('error', () => {})
process.stdin.on('close', () => endCluster(home))

/** @param {string} folder */
async function endCluster(folder) {
  const pid = readPid(folder)
  for (let waited = 0; pid && isAlive(pid) && waited < 10_000; waited += 50) {
    try {
      process.kill(pid, waited < 5_000 ? 'SIGQUIT' : 'SIGKILL')
    } catch {
      // It ended between the two looks.
    }
    await sleep(50)
  }
  rmSync(folder, { recursive: true, force: true, maxRetries: 20 })
}

/** @param {string} folder */
function readPid(folder) {
  try {
    return Number(readFileSync(join(folder, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0])
  } catch {
    return null
  }
}
