import { expect, test } from 'vitest'
import { anchorSpans } from '#app/content/anchor.ts'
import { parseYaml } from '#app/content/yaml-file.ts'

const blocks = {
  standard: new Map([['b1', 'Anna Bell said the bridge may fall. Anna Bell left.']]),
  plain: new Map([['b1', 'Anna Bell said it. The bridge may fall.']]),
}

test('a span gets its position, and comments and layout stay', () => {
  const source = [
    '# spans',
    'a: { standard: { in: b1, quote: "the bridge" }, plain: { in: b1, quote: “x” } } # kept',
    '',
  ].join('\n')
  const anchored = anchor(source.replace('“x”', '"The bridge"'))
  expect(anchored.source).toBe(
    '# spans\na: { standard: { at: "b1:15", quote: "the bridge" }, plain: { at: "b1:19", quote: "The bridge" } } # kept\n',
  )
  expect(anchored).toMatchObject({ filled: 2, moved: [], problems: [] })
})

test.each([
  ['standard: { in: b1, quote: "Anna Bell", nth: 2 }', 'standard: { at: "b1:36", quote: "Anna Bell" }'],
  ['standard: { nth: 2, in: b1, quote: "Anna Bell" }', 'standard: { at: "b1:36", quote: "Anna Bell" }'],
  ['standard:\n  in: b1\n  nth: 1\n  quote: Anna Bell', 'standard:\n  at: "b1:0"\n  quote: Anna Bell'],
  ['standard:\n  in: b1\n  quote: Anna Bell\n  nth: 2\n', 'standard:\n  at: "b1:36"\n  quote: Anna Bell\n'],
])('`nth` says which occurrence is meant, and goes', (written, expected) => {
  expect(anchor(written).source).toBe(expected)
})

test.each([
  ['{ in: b1, quote: "the tower" }', '“the tower” does not stand in b1 — copy the words exactly'],
  ['{ in: b1, quote: "anna bell" }', '“anna bell” does not stand in b1 — '],
  ['{ in: b1, quote: "Anna Bell" }', '“Anna Bell” stands 2 times in b1 — add `nth:`'],
  ['{ in: b1, quote: "Anna Bell", nth: 3 }', 'so there is no number 3 — correct `nth`'],
  ['{ in: b7, quote: "Anna Bell" }', 'there is no block “b7” at this level — '],
  ['{ quote: "Anna Bell" }', 'has neither `in` nor `at` — '],
  [
    '{ at: "b1:4", quote: "Anna Bell" }',
    '“Anna Bell” stands 2 times in b1 — write `in:` and `nth:` in place of `at:`',
  ],
  ['{ at: "b1:4", quote: "the tower" }', '“the tower” does not stand in b1 — '],
])('%s is refused, told at its line, and left as it is', (span, message) => {
  const source = `# a\n# b\nx:\n  standard: ${span}\n`
  const anchored = anchor(source)
  expect(anchored.source).toBe(source)
  expect(anchored.problems).toEqual([{ file: 'f.yaml', line: 4, message: expect.stringContaining(message) }])
})

test('a position that fits stays, even where the words stand twice', () => {
  const source = 'standard: { at: "b1:36", quote: "Anna Bell" }\n'
  expect(anchor(source)).toMatchObject({ source, filled: 0, moved: [], problems: [] })
})

test('after a change to the block a span moves only to the one place of its words, and this is said', () => {
  const anchored = anchor('standard: { at: "b1:3", quote: "the bridge" }\n')
  expect(anchored.source).toBe('standard: { at: "b1:15", quote: "the bridge" }\n')
  expect(anchored.moved).toEqual(['f.yaml:1  “the bridge” moved from b1:3 to b1:15'])
})

function anchor(source: string) {
  return anchorSpans(parseYaml('f.yaml', source), blocks)
}
