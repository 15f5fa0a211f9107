import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '#tests/support/files.ts'

const manifest: Record<'dependencies' | 'devDependencies', Record<string, string>> = JSON.parse(
  readFileSync(join(root, 'package.json'), 'utf8'),
)
const document = readFileSync(join(root, 'docs/dependencies.md'), 'utf8')

test('every dependency has its reason in docs/dependencies.md, and nothing else has one', () => {
  const [needed, forDevelopment] = document.split('## For development')
  expect(namesIn(needed)).toEqual(Object.keys(manifest.dependencies).sort())
  expect(namesIn(forDevelopment)).toEqual(Object.keys(manifest.devDependencies).sort())
})

test('versions are exact', () => {
  const versions = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })
  expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([])
})

/** The packages of a table: names in its first column, several to a row where they belong together. */
function namesIn(part = ''): string[] {
  return part
    .split('\n')
    .filter((line) => line.startsWith('| ') && !/^\| (package|---)/.test(line))
    .flatMap((line) => (line.split('|')[1] ?? '').split(','))
    .map((name) => name.trim())
    .sort()
}
