import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { parse } from 'yaml'
import { ensureBuilt } from '#tests/support/built.ts'
import { assetsOf, gzipSize, readClientBuild } from '#tests/support/client-build.ts'
import { listFiles, root } from '#tests/support/files.ts'

const kilobyte = 1024

/** The page that learners spend their time on. */
const learnerPage = 'routes/attempts.$attempt.$step'

/**
 * Words that a module cannot lose when it is made smaller, and the file they are taken from: whoever finds one in the
 * client build has found the module there.
 */
const sentinels: { word: string; of: string; file: string }[] = [
  { word: 'keyForm', of: 'the pure half of rooms', file: 'app/activities/contract.ts' },
  { word: 'permuteKey', of: 'the pure half of rooms', file: 'app/activities/contract.ts' },
  { word: 'sentinel a', of: 'samples with keys', file: 'app/activities/choose/samples.ts' },
  { word: 'parseItem', of: 'the stored form of items', file: 'app/activities/choose/kind.ts' },
  { word: 'lesson_revisions', of: 'the tables', file: 'db/schema/content.ts' },
  { word: 'secret_hash', of: 'the tables', file: 'db/schema/accounts.ts' },
  { word: 'set_config', of: 'the database client', file: 'db/client.server.ts' },
  { word: 'memoryCost', of: 'the hashing of secrets', file: 'app/accounts/secret.server.ts' },
  { word: 'sessionExpiresIn', of: 'sessions', file: 'app/accounts/sessions.server.ts' },
  { word: 'invalid_union', of: 'zod', file: 'node_modules/zod/v4/core/schemas.js' },
  { word: 'drizzle:entityKind', of: 'drizzle', file: 'node_modules/drizzle-orm/entity.js' },
]

let built: Map<string, string>
beforeAll(() => {
  ensureBuilt()
  built = readClientBuild()
}, 300_000)

test.each(sentinels)('nothing of $of ($word) is sent to browsers', ({ word, file }) => {
  // A sentinel that its own module lost would find nothing anywhere.
  expect(readFileSync(join(root, file), 'utf8')).toContain(word)
  const holders = [...built].filter(([, text]) => text.includes(word)).map(([path]) => path)
  expect(holders).toEqual([])
})

test('no key, rationale or passage of the lessons is sent to browsers with the scripts', () => {
  const rationales = listFiles('content')
    .filter((path) => path.endsWith('.yaml'))
    .flatMap((path) => stringsUnder('rationale', parse(readFileSync(join(root, path), 'utf8'))))
  expect(rationales.length).toBeGreaterThan(20)
  const scripts = [...built.values()].join('\n')
  expect(rationales.filter((rationale) => scripts.includes(rationale.slice(0, 30)))).toEqual([])
})

test('the first visit to a lesson loads at most 100 KB of scripts and 15 KB of styles, compressed', () => {
  const { scripts, styles } = assetsOf(learnerPage)
  expect(scripts.length).toBeGreaterThan(2)
  expect(gzipSize(scripts)).toBeLessThanOrEqual(100 * kilobyte)
  expect(styles.length).toBeGreaterThan(0)
  expect(gzipSize(styles)).toBeLessThanOrEqual(15 * kilobyte)
})

test('the typefaces that English text needs are at most 90 KB, and upright only', () => {
  const fonts = listFiles('build/client').filter((path) => path.endsWith('.woff2'))
  const latin = fonts.filter((path) => /-latin-/.test(path) && !/-latin-ext-/.test(path))
  const size = latin.reduce((sum, path) => sum + readFileSync(join(root, path)).length, 0)
  expect(latin.length).toBeGreaterThan(0)
  expect(size).toBeLessThanOrEqual(90 * kilobyte)
  expect(fonts.filter((path) => /italic/.test(path))).toEqual([])
})

test('nothing in the client build names another site to load from', () => {
  const allowed = /^https?:\/\/(www\.w3\.org|reactjs\.org|react\.dev|remix\.run|localhost)(\/|$)/
  const elsewhere = [...built].flatMap(([path, text]) =>
    [...text.matchAll(/https?:\/\/[a-z0-9.-]+\/?/gi)].map(([url]) => `${path} ${url}`),
  )
  expect(elsewhere.filter((line) => !allowed.test(line.split(' ')[1] ?? ''))).toEqual([])
})

/** Every string that stands under this name, however deep. */
function stringsUnder(name: string, value: unknown): string[] {
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([key, inner]) =>
    key === name && typeof inner === 'string' ? [inner] : stringsUnder(name, inner),
  )
}
