import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ROOT } from './root-folder.mjs'

/**
 * Imports a TypeScript module of the project into this process. Packages must be installed.
 * @param {string} path relative to the checkout
 * @returns {Promise<any>} the module
 */
export async function importTypeScript(path) {
  const { register } = await import('tsx/esm/api')
  register({ tsconfig: join(ROOT, 'tsconfig.json') })
  return import(pathToFileURL(join(ROOT, path)).href)
}
