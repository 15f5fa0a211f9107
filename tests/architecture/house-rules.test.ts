import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { listFiles, root } from '#tests/support/files.ts'

/** The most lines a file may have; schemas, tables of values, stylesheets and tests are as long as what they list. */
const mostLines = 250
const lists = [
  /\.css$/,
  /\.test\.tsx?$/,
  /\.spec\.ts$/,
  /^db\/schema\//,
  /^app\/accounts\/phrase-words\.ts$/,
  /^app\/domain\/attribution\/taxonomy\.ts$/,
]

const sources = ['app', 'db', 'scripts', 'tests']
  .flatMap(listFiles)
  .filter((path) => /\.(tsx?|m?js|cjs|css)$/.test(path))

test('no file grows beyond what can be read in one sitting', () => {
  const long = sources
    .filter((path) => !lists.some((list) => list.test(path)))
    .map((path) => ({ path, lines: readFileSync(join(root, path), 'utf8').trimEnd().split('\n').length }))
    .filter(({ lines }) => lines > mostLines)
  expect(long).toEqual([])
  expect(sources.length).toBeGreaterThan(50)
})

test('files are named in lower case with hyphens', () => {
  const name = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z]+(-[a-z]+)*)*\.(tsx?|m?js|cjs|css)$/
  const odd = sources.filter((path) => {
    const base = path.split('/').at(-1) ?? ''
    return !path.startsWith('app/routes/') && !name.test(base)
  })
  expect(odd).toEqual([])
})

test('no file is a drawer for things without a place', () => {
  const drawers = /(^|\/)(utils?|helpers?|misc|common|shared)(\/|\.[a-z.]+$)/
  expect(sources.filter((path) => drawers.test(path))).toEqual([])
})

test('every top folder says in a README what it is for', () => {
  const left = ['node_modules', 'build', 'test-results', 'playwright-report', 'coverage', 'public']
  const folders = readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.') && !left.includes(entry.name))
    .map(({ name }) => name)
  expect(folders).toContain('app')
  expect(folders.filter((folder) => !existsSync(join(root, folder, 'README.md')))).toEqual([])
})

test('every room says in a README what skill it trains and how it scores', () => {
  const rooms = readdirSync(join(root, 'app/activities'), { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  )
  expect(rooms.length).toBeGreaterThan(2)
  const without = rooms.filter(({ name }) => !existsSync(join(root, 'app/activities', name, 'README.md')))
  expect(without.map(({ name }) => name)).toEqual([])
})

test('route folders hold no tests, which the development server would take for routes', () => {
  expect(sources.filter((path) => path.startsWith('app/routes/') && /\.test\./.test(path))).toEqual([])
})
