import { expect, test } from 'vitest'
import { compile, toShown } from './item.ts'
import { authoredSamples } from './samples.ts'

const [triple] = authoredSamples
if (!triple) throw new Error('mark has no samples')
const { item: authored, context } = triple

test.each([
  [
    'a key outside the stretch',
    { within: 'q:Anna Bell' },
    'roles.cue.keys.0: at level standard “said” stands outside the stretch',
  ],
  [
    'a stretch that is all key',
    { within: 'q:Anna Bell', roles: { source: role(['q:Anna Bell']) }, traps: [] },
    'roles.source.keys: at level standard every word of the stretch is right',
  ],
  [
    'a stretch that begins inside a word',
    { within: 'q:na Bell' },
    'within: at level standard the stretch begins or ends inside a word',
  ],
  [
    'a trap on words that are right',
    { traps: [trap('source', 'q:Bell')] },
    'traps.0.on: at level standard every word of the trap is right or allowed',
  ],
  [
    'a trap for a role that is not asked',
    { traps: [trap('content', 'q:by June')] },
    'traps.0.role: the item does not ask for content',
  ],
  ['no role', { roles: {} }, 'roles: no role is asked'],
  ['a role that does not exist', { roles: { speaker: role(['q:Anna Bell']) } }, 'roles: unknown: `speaker`'],
  ['a role without keys', { roles: { source: role([]) } }, 'roles.source.keys: `keys` cannot be read'],
])('%s is a problem at its place', (_name, change, message) => {
  const problems: string[] = []
  const problem = (path: readonly PropertyKey[], text: string) =>
    void problems.push(`${path.map(String).join('.')}: ${text}`)
  expect(compile(Object.assign({}, authored, change), { ...context, problem })).toBeUndefined()
  expect(problems.join('\n')).toContain(message)
})

test('words and what stands between them make up the whole stretch, at each level', () => {
  const item = compile(authored, context)
  if (!item) throw new Error('a sample does not compile')
  for (const level of ['standard', 'plain'] as const) {
    const { words, after } = toShown(item, level)
    expect(words.map(({ before, text }) => before + text).join('') + after).toBe(item.stretch[level].quote)
  }
})

test('roles are asked in the same order however they are written', () => {
  const item = compile(
    Object.assign({}, authored, { roles: { cue: role(['q:said']), source: role(['q:Anna Bell']) } }),
    context,
  )
  expect(item?.roles.map(({ role }) => role)).toEqual(['source', 'cue'])
})

function role(keys: string[]): object {
  return { keys, rationale: 'r', evidence: 'q:said' }
}

function trap(name: string, on: string): object {
  return { role: name, on, diagnosis: 'slip', rationale: 'r' }
}
