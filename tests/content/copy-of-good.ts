import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

/** One change to a file of the good fixture: every occurrence of `from` becomes `to`. */
export type Change = { file: string; from: string; to: string }

/** A copy of the good fixture with some changes; gone when the test is over. */
export function copyOfGood(changes: readonly Change[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'who-says-content-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const root = join(folder, 'content')
  cpSync(join(import.meta.dirname, 'good'), root, { recursive: true })
  for (const { file, from, to } of changes) {
    const before = readFileSync(join(root, file), 'utf8')
    if (!before.includes(from)) throw new Error(`${file} does not hold “${from}”`)
    writeFileSync(join(root, file), before.replaceAll(from, to))
  }
  return root
}
