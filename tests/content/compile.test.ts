import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { compileContent } from '#app/content/compile.ts'
import { problemText } from '#app/content/problems.ts'
import { revisionOf } from '#app/content/revision.ts'
import { type Change, copyOfGood } from './copy-of-good.ts'

const lesson = 'lessons/bridge-lesson/lesson.yaml'
const choice = 'lessons/bridge-lesson/steps/whose-word.yaml'
const grid = 'lessons/bridge-lesson/steps/two-questions.yaml'
const marking = 'lessons/bridge-lesson/steps/marking.yaml'
const reading = 'lessons/bridge-lesson/steps/reading.yaml'
const talk = 'lessons/bridge-lesson/steps/talk.yaml'
const passages = 'texts/bridge/passages.yaml'
const features = 'texts/bridge/features.yaml'
const plain = 'texts/bridge/plain.yaml'

test('good content compiles to texts, items and lessons that hang together', () => {
  const { texts, items, lessons, counts } = contentOf([])
  expect(texts.map(({ id }) => id)).toEqual(['bridge'])
  expect(items.map(({ id, kind }) => `${id} ${kind}`)).toEqual([
    'b1-1 choose',
    'b2-1 classify',
    'b2-2 classify',
    'b3-1 mark',
  ])
  expect(lessons[0]?.body.text).toEqual({ id: 'bridge', revision: texts[0]?.revision })
  const held = lessons[0]?.body.steps.flatMap((step) => (step.type === 'activity' ? step.items : []))
  expect(held).toEqual(items.map(({ id, revision }) => ({ id, revision })))
  expect(counts).toMatchObject({
    texts: 1,
    passages: 3,
    lessons: 1,
    steps: 5,
    scoredItems: 4,
    kinds: 3,
    soundShare: 0.5,
  })
})

test('a fact and a passage of a step come with their words and sources', () => {
  const body = contentOf([]).lessons[0]?.body.steps.flatMap((step) => (step.type === 'read' ? step.body : []))
  expect(body).toContainEqual({
    fact: expect.objectContaining({
      knowable: 'later',
      sources: [expect.objectContaining({ date: '2024-07-04' })],
    }),
  })
  expect(body).toContainEqual({
    passage: expect.objectContaining({
      plain: { block: 'b1', start: 49, end: 88, quote: 'the old bridge may close within 4 weeks' },
    }),
  })
})

test('equal content has equal revisions, whatever its comments and layout', () => {
  const again = contentOf([{ file: choice, from: 'skill: framing', to: 'skill:   framing   # a comment' }])
  expect(again).toEqual(contentOf([]))
  expect(revisionOf({ b: 1, a: [2, { d: 3, c: undefined }] })).toBe(revisionOf({ a: [2, { d: 3 }], b: 1 }))
})

test('a changed key changes the revision of its item and lesson, and of nothing else', () => {
  const before = contentOf([])
  const after = contentOf([{ file: choice, from: 'No cue gives it away.', to: 'Nobody else says it.' }])
  expect(after.texts).toEqual(before.texts)
  const changed = after.items.filter(({ revision }, index) => revision !== before.items[index]?.revision)
  expect(changed.map(({ id }) => id)).toEqual(['b1-1'])
  expect(after.lessons[0]?.revision).not.toBe(before.lessons[0]?.revision)
})

type Bad = Change & { name: string; at: string; says: string }

const bad: Bad[] = [
  {
    name: 'a quotation that is not at its position',
    at: 'texts/bridge/passages.yaml:17',
    file: passages,
    from: '"said"',
    to: '"sald"',
    says: '“sald” does not stand at b1:32 — run `npm run content:anchor`',
  },
  {
    name: 'a span without a position',
    at: 'texts/bridge/features.yaml:4',
    file: features,
    from: 'at: "b2:2", quote: "shameful"',
    to: 'in: b2, quote: "shameful"',
    says: '“shameful” has no position yet — run `npm run content:anchor`',
  },
  {
    name: 'a changed text under a span',
    at: 'texts/bridge/passages.yaml:43',
    file: plain,
    from: 'A shameful',
    to: 'Some shameful',
    says: '“A shameful delay has cost the town two summers.” does not stand at b2:0 — ',
  },
  {
    name: 'a missing rationale',
    at: 'lessons/bridge-lesson/steps/whose-word.yaml:14',
    file: choice,
    from: 'rationale: She speaks of weeks., ',
    to: '',
    says: '`rationale` is missing — write it',
  },
  {
    name: 'a wrong option without diagnosis',
    at: 'lessons/bridge-lesson/steps/whose-word.yaml:15',
    file: choice,
    from: 'diagnosis: slip, ',
    to: '',
    says: 'wrong option c has no `diagnosis` — ',
  },
  {
    name: 'a wrong option without evidence',
    at: 'lessons/bridge-lesson/steps/whose-word.yaml:14',
    file: choice,
    from: ', evidence: closing.source',
    to: '',
    says: '`evidence` is missing — write it',
  },
  {
    name: 'an unknown skill',
    at: 'lessons/bridge-lesson/steps/whose-word.yaml:7',
    file: choice,
    from: 'skill: framing',
    to: 'skill: magic',
    says: '`skill` is not known — write one of: attribution, claim-kind',
  },
  {
    name: 'an unknown reference',
    at: 'lessons/bridge-lesson/steps/whose-word.yaml:15',
    file: choice,
    from: 'evidence: delay }',
    to: 'evidence: delya }',
    says: 'there is no span “delya” — ',
  },
  {
    name: 'an unknown passage',
    at: 'lessons/bridge-lesson/steps/two-questions.yaml:23',
    file: grid,
    from: 'passage: crossings',
    to: 'passage: crossing',
    says: 'there is no passage “crossing” — ',
  },
  {
    name: 'a fact without a source',
    at: 'facts.yaml:4',
    file: 'facts.yaml',
    from: '\n    - { outlet: Sample Post, date: 2024-07-04, url: "https://example.org/bridge" }',
    to: ' []',
    says: 'fact “closed-in-july” has no source — ',
  },
  {
    name: 'an unknown fact in a step',
    at: 'lessons/bridge-lesson/steps/reading.yaml:8',
    file: reading,
    from: 'fact: closed-in-july',
    to: 'fact: closed',
    says: 'there is no fact “closed” — ',
  },
  {
    name: 'an unknown fact of an outcome',
    at: 'texts/bridge/passages.yaml:30',
    file: passages,
    from: '[closed-in-july]',
    to: '[closed]',
    says: 'there is no fact “closed” — ',
  },
  {
    name: 'a feature without its row',
    at: 'texts/bridge/source.yaml:9',
    file: 'texts/bridge/source.yaml',
    from: '[label, hedge]',
    to: '[label, hedge, chain]',
    says: 'feature “chain” has no row in features.yaml — ',
  },
  {
    name: 'a row with an unknown passage',
    at: 'texts/bridge/features.yaml:3',
    file: features,
    from: '[delay]',
    to: '[dealy]',
    says: 'there is no passage “dealy” — ',
  },
  {
    name: 'two items with one id',
    at: 'lessons/bridge-lesson/steps/two-questions.yaml:21',
    file: grid,
    from: 'id: b2-2',
    to: 'id: b1-1',
    says: 'there are two items “b1-1” (the other is in content/lessons/bridge-lesson/steps/whose-word.yaml) — ',
  },
  {
    name: 'two passages with one id',
    at: 'texts/bridge/passages.yaml:40',
    file: passages,
    from: 'id: delay',
    to: 'id: closing',
    says: 'there are two passages “closing” — ',
  },
  {
    name: 'two blocks with one id',
    at: 'texts/bridge/plain.yaml:8',
    file: plain,
    from: 'id: b2',
    to: 'id: b1',
    says: 'there are two blocks “b1” — ',
  },
  {
    name: 'blocks that differ between the levels',
    at: 'texts/bridge/plain.yaml:8',
    file: plain,
    from: '- id: b2\n    as: paragraph',
    to: '- id: b2\n    as: caption',
    says: 'the blocks differ from those of standard.yaml — ',
  },
  {
    name: 'a block with double spaces',
    at: 'texts/bridge/plain.yaml:10',
    file: plain,
    from: 'two summers',
    to: 'two  summers',
    says: 'the text of b2 is not one line with single spaces — ',
  },
  {
    name: 'an id that names an answer',
    at: 'lessons/bridge-lesson/steps/two-questions.yaml:21',
    file: grid,
    from: 'id: b2-2',
    to: 'id: b2-prediction',
    says: 'the id names an answer (“prediction”) — ',
  },
  {
    name: 'two options',
    at: 'lessons/bridge-lesson/steps/whose-word.yaml:12',
    file: choice,
    from: '      - { id: c, text: The town’s own word, rationale: The town says nothing., diagnosis: slip, evidence: delay }\n',
    to: '',
    says: 'the options are not a, b, c in this order — ',
  },
  {
    name: 'an axis that is not scored',
    at: 'lessons/bridge-lesson/steps/two-questions.yaml:25',
    file: grid,
    from: 'passage: crossings',
    to: 'passage: delay',
    says: 'delay cannot be asked this: the ruling on its kind says that it is not scored — ',
  },
  {
    name: 'a wrong value without reasons',
    at: 'lessons/bridge-lesson/steps/two-questions.yaml:29',
    file: grid,
    from: '        prediction: { rationale: Monday was past., diagnosis: slip, evidence: crossings }\n',
    to: '',
    says: 'kind: the wrong value prediction has no rationale, diagnosis and evidence — ',
  },
  {
    name: 'a stem that does not say when',
    at: 'lessons/bridge-lesson/steps/two-questions.yaml:24',
    file: grid,
    from: 'On the day it was published, what',
    to: 'What',
    says: 'the stem does not say when — ',
  },
  {
    name: 'a named source without its span',
    at: 'texts/bridge/passages.yaml:13',
    file: passages,
    from: 'who: Anna Bell',
    to: 'owed: no',
    says: 'the source is named and has no `who` — ',
  },
  {
    name: 'a prediction without settleable',
    at: 'texts/bridge/passages.yaml:22',
    file: passages,
    from: '      settleable: yes\n',
    to: '',
    says: '`settleable` is missing — ',
  },
  {
    name: 'a subkind of another kind',
    at: 'texts/bridge/passages.yaml:24',
    file: passages,
    from: 'subkind: forecast',
    to: 'subkind: event',
    says: 'event is no subkind of prediction — write one of: scheduled, forecast',
  },
  {
    name: 'an unscored kind without a ruling',
    at: 'texts/bridge/passages.yaml:46',
    file: passages,
    from: ', note: The cost is not said.',
    to: '',
    says: 'this is not scored and no `note` says why — ',
  },
  {
    name: 'a key outside the stretch',
    at: 'lessons/bridge-lesson/steps/marking.yaml:12',
    file: marking,
    from: 'keys: [closing.cue]',
    to: 'keys: [delay]',
    says: 'at level standard “A shameful delay has cost the town two summers.” stands outside the stretch — ',
  },
  {
    name: 'an unknown activity kind',
    at: 'lessons/bridge-lesson/steps/marking.yaml:4',
    file: marking,
    from: 'kind: mark',
    to: 'kind: underline',
    says: 'there is no activity kind “underline” — ',
  },
  {
    name: 'a step of an unknown type',
    at: 'lessons/bridge-lesson/steps/talk.yaml:2',
    file: talk,
    from: 'type: discuss',
    to: 'type: chat',
    says: '`type` is not known — write one of: read, discuss, activity',
  },
  {
    name: 'a step with another name than its file',
    at: 'lessons/bridge-lesson/steps/talk.yaml:1',
    file: talk,
    from: 'id: talk',
    to: 'id: talking',
    says: 'the step “talking” has another name than its file — ',
  },
  {
    name: 'a step that is not listed',
    at: 'lessons/bridge-lesson/lesson.yaml:10',
    file: lesson,
    from: ', talk]',
    to: ']',
    says: 'steps/talk.yaml is not in the list — ',
  },
  {
    name: 'a listed step that is not there',
    at: 'lessons/bridge-lesson/steps/more.yaml:1',
    file: lesson,
    from: ', talk]',
    to: ', talk, more]',
    says: 'there is no such file — ',
  },
  {
    name: 'an unknown text',
    at: 'lessons/bridge-lesson/lesson.yaml:5',
    file: lesson,
    from: 'text: bridge',
    to: 'text: tower',
    says: 'there is no text “tower” that holds — ',
  },
  {
    name: 'a table with a short row',
    at: 'lessons/bridge-lesson/steps/reading.yaml:6',
    file: reading,
    from: '[[span, the part between two posts]]',
    to: '[[span]]',
    says: 'a row of the table has more or fewer cells than its head — ',
  },
  {
    name: 'a field that nobody knows',
    at: 'lessons/bridge-lesson/lesson.yaml:1',
    file: lesson,
    from: 'minutes: 10',
    to: 'minutes: 10\nduration: 10',
    says: 'unknown: `duration` — ',
  },
  {
    name: 'broken YAML',
    at: 'lessons/bridge-lesson/lesson.yaml:11',
    file: lesson,
    from: 'title: The bridge',
    to: 'title: "The bridge',
    says: 'this is not YAML: ',
  },
]

test.each(bad)('$name stops the build with file, line and what to do', ({ at, says, ...change }) => {
  const lines = problemsOf([change])
  expect(lines).toContainEqual(expect.stringContaining(`content/${at}  ${says}`))
  for (const line of lines) expect(line).toMatch(/^content\/[^:]+:\d+ {2}.+ — .+/)
})

test('a plain text that loses a number, a hedge or a label is told at the passage', () => {
  expect(
    problemsOf([
      { file: plain, from: 'within 4 weeks', to: 'within a month' },
      { file: passages, from: 'within 4 weeks', to: 'within a month' },
    ]),
  ).toContainEqual(expect.stringContaining('the plain text loses “4” — keep every number and date'))
  expect(
    problemsOf([
      { file: plain, from: 'on Monday', to: 'one day..' },
      { file: passages, from: 'went over it on Monday', to: 'went over it one day..' },
    ]),
  ).toContainEqual(expect.stringContaining('the plain text loses “monday” — '))
  expect(
    problemsOf([
      { file: plain, from: 'may', to: 'can' },
      { file: passages, from: 'bridge may close within 4', to: 'bridge can close within 4' },
      {
        file: passages,
        from: 'plain: { at: "b1:64", quote: "may" }',
        to: 'plain: { at: "b1:64", quote: "can" }',
      },
      {
        file: features,
        from: 'plain: { at: "b1:64", quote: "may" }',
        to: 'plain: { at: "b1:64", quote: "can" }',
      },
    ]),
  ).toEqual([expect.stringContaining('the hedge “may” became “can” — keep its word')])
  expect(
    problemsOf([
      { file: plain, from: 'shameful', to: 'very bad' },
      {
        file: passages,
        from: 'plain: { at: "b2:2", quote: "shameful" }',
        to: 'plain: { at: "b2:2", quote: "very bad" }',
      },
      {
        file: passages,
        from: 'plain: { at: "b2:0", quote: "A shameful delay',
        to: 'plain: { at: "b2:0", quote: "A very bad delay',
      },
      {
        file: features,
        from: 'plain: { at: "b2:2", quote: "shameful" }',
        to: 'plain: { at: "b2:2", quote: "very bad" }',
      },
    ]),
  ).toEqual([expect.stringContaining('“shameful” became “very bad” — keep the word')])
})

test('certainty is asked at most eight times in a lesson', () => {
  const { root, options } = withQuestions(9, 'certainty: true')
  expect(problemsIn(root).filter((line) => line.includes('certainty is asked 9 times'))).toHaveLength(1)
  expect(options).toBe(9)
})

test('the right option may not be the longest in more than half of a lesson', () => {
  const { root } = withQuestions(4, 'text: The article’s own words and those of nobody else')
  expect(problemsIn(root)).toContainEqual(
    expect.stringContaining('the right option is the longest in 4 of 4 questions of the lesson — '),
  )
})

test('unbalanced positions are worth a look and stop nothing', () => {
  const { root } = withQuestions(4, 'text: Own')
  const compiled = compileContent(root)
  expect(compiled.ok).toBe(true)
  expect(compiled.warnings.map(problemText)).toContainEqual(
    expect.stringContaining('option a is right in 4 of 4 questions of the lesson — '),
  )
})

test('a step holds one to four items', () => {
  expect(
    problemsOf([
      {
        file: marking,
        from: readFileSync(join(copyOfGood([]), marking), 'utf8').split('items:\n')[1] ?? '',
        to: '  []\n',
      },
    ]),
  ).toContainEqual(expect.stringContaining('the step has 0 items — a step holds 1 to 4'))
})

test('every problem is told at once, by file and line', () => {
  const lines = problemsOf([
    { file: choice, from: 'skill: framing', to: 'skill: magic' },
    { file: grid, from: 'passage: crossings', to: 'passage: crossing' },
    { file: grid, from: 'evidence: closing.cue', to: 'evidence: closing.queue' },
  ])
  expect(lines).toHaveLength(4)
  expect(lines).toEqual([...lines].sort((a, b) => a.localeCompare(b, undefined, { numeric: true })))
})

test('a misconception that too few passages can show is worth a look', () => {
  const compiled = compileContent(copyOfGood([]))
  expect(compiled.warnings.map(problemText)).toContainEqual(
    expect.stringContaining('quoted-means-endorsed can show on 1 passage only — '),
  )
})

test('a missing file is a problem, not a crash', () => {
  const root = copyOfGood([])
  rmSync(join(root, 'facts.yaml'))
  rmSync(join(root, 'texts/bridge/plain.yaml'))
  expect(problemsIn(root)).toContainEqual(
    expect.stringMatching(/^content\/facts\.yaml:1 {2}there is no such file/),
  )
  expect(problemsIn(root)).toContainEqual(
    expect.stringMatching(/^content\/texts\/bridge\/plain\.yaml:1 {2}there is no such file/),
  )
})

function contentOf(changes: readonly Change[]) {
  const compiled = compileContent(copyOfGood(changes))
  if (!compiled.ok) throw new Error(compiled.problems.map(problemText).join('\n'))
  return compiled.content
}

function problemsOf(changes: readonly Change[]): string[] {
  return problemsIn(copyOfGood(changes))
}

function problemsIn(root: string): string[] {
  const compiled = compileContent(root)
  return compiled.ok ? [] : compiled.problems.map(problemText)
}

/** A lesson with so many choose items, four to a step; `change` replaces `certainty: true` or the text of the right option. */
function withQuestions(count: number, change: string): { root: string; options: number } {
  const root = copyOfGood([{ file: choice, from: 'certainty: true', to: 'certainty: false' }])
  const [head = '', item = ''] = readFileSync(join(root, choice), 'utf8').split('items:\n')
  const changed = change.startsWith('certainty')
    ? item.replace('certainty: false', change)
    : item.replace('text: The article’s own', change)
  const steps: string[] = []
  for (let first = 0; first < count; first += 4) {
    const id = `more-${first}`
    const items = Array.from({ length: Math.min(4, count - first) }, (_none, index) =>
      changed.replace('id: b1-1', `id: m-${first + index}`),
    )
    writeFileSync(
      join(root, `lessons/bridge-lesson/steps/${id}.yaml`),
      `${head.replace('id: whose-word', `id: ${id}`)}items:\n${items.join('')}`,
    )
    steps.push(id)
  }
  rmSync(join(root, choice))
  const names = readFileSync(join(root, lesson), 'utf8')
  writeFileSync(join(root, lesson), names.replace('whose-word', steps.join(', ')))
  return { root, options: count }
}
