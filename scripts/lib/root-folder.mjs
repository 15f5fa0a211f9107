import { realpathSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** The checkout's folder, without symbolic links and without a slash at the end. */
export const ROOT = realpathSync(fileURLToPath(new URL('../..', import.meta.url))).replace(/(.)[\\/]$/, '$1')
