import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { root } from '#tests/support/files.ts'

const empty = 'export const nothing = 0\n'
const rules: { name: string }[] = createRequire(import.meta.url)('./boundaries.cjs').forbidden

/** What the planted files import; each of them breaks no rule. */
const innocent: Record<string, string> = {
  'app/domain/grading/grade.ts': empty,
  'app/activities/contract.ts': "import '../domain/grading/grade.ts'\nexport const nothing = 0\n",
  'app/activities/choose/grade.ts':
    "import { z } from 'zod'\nimport '../contract.ts'\nexport const schema = z.string()\n",
  'app/activities/choose/question.tsx': "import 'react'\nexport const nothing = 0\n",
  'app/activities/mark/grade.ts': empty,
  'app/flows/act.server.ts': "import '#db/queries/rows.server.ts'\nexport const nothing = 0\n",
  'app/accounts/sessions.server.ts': "import 'lucia'\nexport const nothing = 0\n",
  'app/routes/page/route.tsx': "import '#db/queries/rows.server.ts'\nexport const nothing = 0\n",
  'app/ui/field.tsx': "import type { z } from 'zod'\nexport type Schema = z.ZodType\n",
  // The other half of the planted loop: a loop is reported once, at its first file.
  'app/ui/two.ts': "import './one.ts'\nexport const nothing = 0\n",
  'db/schema/tables.ts': empty,
  'db/client.server.ts': "import './schema/tables.ts'\nexport const nothing = 0\n",
  'db/queries/rows.server.ts': "import '../schema/tables.ts'\nexport const nothing = 0\n",
  'tests/some.test.ts':
    "import '#db/schema/tables.ts'\nimport '#app/routes/page/route.tsx'\nexport const nothing = 0\n",
}

/** Each breaks the rule it stands under, and nothing else. */
const planted: Record<string, Record<string, string>> = {
  'no-circular': {
    'app/ui/one.ts': "import './two.ts'\nexport const nothing = 0\n",
  },
  'domain-is-closed': {
    'app/domain/reads-clock.ts': "import 'node:fs'\n",
    'app/domain/asks-web.ts': "import '@remix-run/node'\n",
    'app/domain/type-of-contract.ts':
      "import type { nothing } from '../activities/contract.ts'\nexport type N = typeof nothing\n",
  },
  'kind-logic-is-pure': {
    'app/activities/choose/response.ts': "import 'react'\n",
    'app/activities/choose/item.ts': "import './question.tsx'\n",
    'app/activities/choose/statistics.ts': "import 'node:crypto'\n",
  },
  'rooms-are-private': {
    'app/activities/choose/neighbour.ts': "import '../mark/grade.ts'\n",
  },
  'db-only-through-server': {
    'app/ui/table.tsx': "import '#db/queries/rows.server.ts'\n",
    'app/flows/act.ts':
      "import type { nothing } from '#db/client.server.ts'\nexport type N = typeof nothing\n",
  },
  'routes-reach-queries-only': {
    'app/routes/other/route.tsx': "import '#db/client.server.ts'\n",
  },
  'schema-stays-in-db': {
    'app/flows/rows.server.ts': "import '#db/schema/tables.ts'\n",
  },
  'db-knows-no-web': {
    'db/queries/web.server.ts': "import '#app/flows/act.server.ts'\n",
    'db/queries/remix.server.ts': "import '@remix-run/node'\n",
  },
  'nobody-imports-routes': {
    'app/flows/route.server.ts': "import '#app/routes/page/route.tsx'\n",
  },
  'lucia-behind-accounts': {
    'app/flows/session.server.ts': "import 'lucia'\n",
    'app/flows/adapter.server.ts': "import '@lucia-auth/adapter-drizzle'\n",
  },
  'zod-stays-on-the-server': {
    'app/ui/parsed.tsx': "import { z } from 'zod'\nexport const schema = z.string()\n",
    'app/activities/mark/question.tsx': "import '@conform-to/react'\n",
  },
}

const tree = mkdtempSync(join(tmpdir(), 'who-says-boundaries-'))
afterAll(() => rmSync(tree, { recursive: true, force: true }))

test('each ban catches its planted violations, and innocent files pass', { timeout: 60_000 }, () => {
  plant(innocent)
  for (const files of Object.values(planted)) plant(files)
  for (const path of ['package.json', 'tsconfig.json', 'tests/architecture/boundaries.cjs']) {
    mkdirSync(dirname(join(tree, path)), { recursive: true })
    cpSync(join(root, path), join(tree, path))
  }
  symlinkSync(join(root, 'node_modules'), join(tree, 'node_modules'), 'junction')

  const expected = Object.entries(planted).flatMap(([rule, files]) =>
    Object.keys(files).map((from) => `${rule}: ${from}`),
  )
  expect(findViolations().sort()).toEqual(expected.sort())
})

test('there is no ban without a planted violation', () => {
  expect(Object.keys(planted).sort()).toEqual(rules.map(({ name }) => name).sort())
})

function plant(files: Record<string, string>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(tree, path)), { recursive: true })
    writeFileSync(join(tree, path), text)
  }
}

function findViolations(): string[] {
  const program = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs')
  const args = [
    'app',
    'db',
    'tests',
    '--config',
    'tests/architecture/boundaries.cjs',
    '--output-type',
    'json',
  ]
  const run = spawnSync(process.execPath, [program, ...args], {
    cwd: tree,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  })
  expect(run.stderr).toBe('')
  const found: { summary: { violations: { rule: { name: string }; from: string }[] } } = JSON.parse(
    run.stdout,
  )
  return [...new Set(found.summary.violations.map(({ rule, from }) => `${rule.name}: ${from}`))]
}
