import { format } from 'node:util'
import { afterEach, beforeEach, vi } from 'vitest'

/**
 * Setup file of both Vitest projects: a test during which something is written by console.error or console.warn fails.
 * A test that expects such a line takes it with `takeConsoleLines`.
 */
let lines: string[] = []

beforeEach(() => {
  lines = []
  // why: this watches the console; nothing of the program is replaced.
  vi.spyOn(console, 'error').mockImplementation((...said) => void lines.push(format(...said)))
  vi.spyOn(console, 'warn').mockImplementation((...said) => void lines.push(format(...said)))
})

afterEach(() => {
  vi.mocked(console.error).mockRestore()
  vi.mocked(console.warn).mockRestore()
  const said = lines
  lines = []
  if (said.length > 0) throw new Error(`The console was written to:\n${said.join('\n')}`)
})

/** What was written by console.error and console.warn since the test began or since the last call: now expected. */
export function takeConsoleLines(): string[] {
  const taken = lines
  lines = []
  return taken
}
