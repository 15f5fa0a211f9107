import { expect, test } from 'vitest'
import { verdictWords } from './verdict-words.ts'

const who = { name: 'Who says it', score: 1 }
const kind = { name: 'What kind of statement', score: 1 }
const cue = { name: 'Cue', score: 1 }

test.each([
  [[who], 'This is it'],
  [[{ ...who, score: 0.5 }], 'Part of it is there'],
  [[{ ...who, score: 0 }], 'Not this one'],
  [[who, kind], 'Right on both: who says it and what kind of statement'],
  [[who, kind, cue], 'Right on all three: who says it, what kind of statement and cue'],
  [[who, { ...kind, score: 0 }], 'Right on who says it, not on what kind of statement'],
  [
    [{ ...who, score: 0 }, kind, { ...cue, score: 0.4 }],
    'Right on what kind of statement, partly right on cue, not on who says it',
  ],
  [
    [
      { ...who, score: 0.4 },
      { ...cue, score: 0 },
    ],
    'Partly right on who says it, not on cue',
  ],
  [
    [
      { ...who, score: 0 },
      { ...kind, score: 0 },
    ],
    'Not yet: who says it and what kind of statement',
  ],
])('parts %j are said as “%s”', (parts, words) => {
  expect(verdictWords(parts)).toBe(words)
})
