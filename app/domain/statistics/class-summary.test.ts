import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Diagnosis, Skill } from '../attribution/taxonomy.ts'
import type { Certainty } from '../course/lesson.ts'
import { countOnDifferentPassages } from './chances.ts'
import { type AnswerOutcome, type ClassAnswers, summariseClass } from './class-summary.ts'
import { leadSentence } from './lead-sentence.ts'

const poll = 'poll-about-future-is-forecast'

test.each([
  [2, ['p1', 'p2', 'p3'], 'shown'],
  [1, ['p1', 'p2', 'p3'], 'once'],
  [2, ['p1', 'p2'], 'once'],
  [3, ['p1', 'p1', 'p1'], 'once'],
  [2, ['p1', 'p1', 'p2', 'p3'], 'once'],
  [3, ['p1', 'p1', 'p2', 'p3'], 'shown'],
])('%d wrong answers on passages %j: the misconception is %s', (wrong, passages, expected) => {
  const answers = passages.map((_passage, index) =>
    answer('ana', `i${index}`, { diagnosis: index < wrong ? poll : undefined }),
  )
  const [figure] = summariseClass(classOf(['ana'], passages, answers)).misconceptions
  expect(figure).toMatchObject({
    misconception: poll,
    chances: new Set(passages).size,
    shown: [],
    once: [],
    [expected]: ['ana'],
  })
})

test('a chance is an item that the student answered: what others answered does not count', () => {
  const passages = ['p1', 'p2', 'p3']
  const answers = [
    answer('ana', 'i0', { diagnosis: poll }),
    answer('ana', 'i1', { diagnosis: poll }),
    ...['i0', 'i1', 'i2'].map((item) => answer('ben', item, {})),
  ]
  const [figure] = summariseClass(classOf(['ana', 'ben'], passages, answers)).misconceptions
  expect(figure).toMatchObject({ shown: [], once: ['ana'], chances: 3, items: ['i0', 'i1'] })
})

test('a slip and an answer that could not show the misconception show nothing', () => {
  const summary = summariseClass({
    ...classOf(['ana'], ['p1'], [answer('ana', 'i0', { diagnosis: 'slip' })]),
  })
  expect(summary.misconceptions).toEqual([])
  const unforeseen = { ...classOf(['ana'], [], [answer('ana', 'i9', { diagnosis: poll })]) }
  expect(summariseClass(unforeseen).misconceptions).toEqual([])
})

test('misconceptions are ranked by students who show them, and say who was sure', () => {
  const passages = ['p1', 'p2', 'p3']
  const all = (student: string, diagnosis: Diagnosis, certainty: Certainty) =>
    passages.map((_passage, index) => answer(student, `i${index}`, { diagnosis, certainty }))
  const answers = [
    ...all('ana', 'number-means-fact', 'sure'),
    ...all('ben', poll, 'sure'),
    ...all('cem', poll, 'guessing'),
  ]
  const summary = summariseClass(classOf(['ana', 'ben', 'cem'], passages, answers))
  expect(
    summary.misconceptions.map(({ misconception, shown, sure }) => [misconception, shown, sure]),
  ).toEqual([
    [poll, ['ben', 'cem'], ['ben']],
    ['number-means-fact', ['ana'], ['ana']],
  ])
})

test('the share of a skill is over all points of all students, and secure counts students', () => {
  const answers = [
    answer('ana', 'i0', { score: 1 }),
    answer('ana', 'i1', { score: 1 }),
    answer('ana', 'i2', { score: 0 }),
    answer('ben', 'i0', { score: 1 }),
    answer('nobody-of-this-class', 'i0', { score: 0 }),
  ]
  expect(summariseClass(classOf(['ana', 'ben', 'cem'], ['p1'], answers)).skills).toEqual([
    { skill: 'claim-kind', share: 0.75, points: 3, of: 4, students: 2, secure: 1 },
  ])
})

test('figures hold for any class: counts and shares stay in their range', () => {
  const outcome = fc.record({
    student: fc.constantFrom('a', 'b', 'c', 'd', 'stranger'),
    item: fc.constantFrom('i0', 'i1', 'i2', 'i9'),
    score: fc.constantFrom(0, 0.5, 1),
    diagnosis: fc.constantFrom<(Diagnosis | undefined)[]>(undefined, 'slip', poll, 'number-means-fact'),
  })
  fc.assert(
    fc.property(fc.subarray(['a', 'b', 'c', 'd']), fc.array(outcome), (students, outcomes) => {
      const answers = outcomes.map(({ student, item, ...rest }) => answer(student, item, rest))
      const summary = summariseClass({
        ...classOf(students, ['p1', 'p2', 'p3'], answers),
        handedIn: ['a', 'stranger'],
      })
      expect(summary.handedIn).toBeLessThanOrEqual(summary.students)
      for (const { share, secure, students: answered, of, points } of summary.skills) {
        expect(
          share >= 0 && share <= 1 && secure <= answered && answered <= students.length && points <= of,
        ).toBe(true)
      }
      for (const { shown, once, chances, sure, items } of summary.misconceptions) {
        expect(new Set([...shown, ...once]).size).toBe(shown.length + once.length)
        expect(shown.length + once.length).toBeGreaterThan(0)
        expect(
          chances >= (shown.length > 0 ? 3 : 1) && sure.length <= students.length && items.length > 0,
        ).toBe(true)
      }
      expect(leadSentence(summary)).toMatch(/^[A-Z0-9].*\.$/)
      expect(leadSentence(summary)).not.toMatch(/NaN|undefined|Infinity/)
    }),
  )
})

test('the order of entries does not change how many stand on different passages', () => {
  const entry = fc.record({ passages: fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 1 }) })
  fc.assert(
    fc.property(fc.array(entry), (entries) => {
      expect(countOnDifferentPassages([...entries].reverse())).toBe(countOnDifferentPassages(entries))
    }),
  )
})

test.each([
  ['nobody in the class', { students: 0, handedIn: 0 }, 'Nobody is in this class yet.'],
  ['nobody handed in', { students: 26, handedIn: 0 }, 'None of 26 has handed in yet.'],
  ['one of one not handed in', { students: 1, handedIn: 0 }, 'The one student has not handed in yet.'],
  ['one of one', { students: 1, handedIn: 1 }, 'The one student has handed in.'],
  [
    'all of three, without answers',
    { students: 3, handedIn: 3 },
    'All 3 have handed in. Nobody clearly shows a misreading.',
  ],
  ['one of two', { students: 2, handedIn: 1 }, '1 of 2 has handed in.'],
])('the lead sentence for %s', (_name, counts, sentence) => {
  expect(leadSentence({ ...counts, skills: [], misconceptions: [] })).toBe(sentence)
})

test('the lead sentence names the safest skill and the most common misreading, with its number in words', () => {
  const summary = {
    students: 26,
    handedIn: 22,
    skills: [skill('attribution', 12), skill('claim-kind', 20), skill('hedges', 5)],
    misconceptions: [misreading(9), { ...misreading(3), misconception: 'number-means-fact' as const }],
  }
  expect(leadSentence(summary)).toBe(
    '22 of 26 have handed in. Most can tell a prediction from a claim; nine take a poll about the future for a forecast.',
  )
  expect(
    leadSentence({
      ...summary,
      skills: [skill('hedges', 5), skill('framing', 11)],
      misconceptions: [misreading(1)],
    }),
  ).toBe(
    '22 of 26 have handed in. Fewer than half can safely hear how sure the words sound; one takes a poll about the future for a forecast.',
  )
})

function classOf(students: string[], passages: string[], answers: AnswerOutcome[]): ClassAnswers {
  const items = passages.map((passage, index) => ({
    item: `i${index}`,
    chances: [{ part: 'kind', misconceptions: [poll, 'number-means-fact'], passages: [passage] }],
  }))
  return { students, handedIn: students, items, answers }
}

type Given = { score?: number; diagnosis?: Diagnosis | undefined; certainty?: Certainty | null }

function answer(
  student: string,
  item: string,
  { score = 0, diagnosis, certainty = null }: Given,
): AnswerOutcome {
  const part = { part: 'kind', skill: 'claim-kind' as const, score, notes: [] }
  return { student, item, certainty, parts: [diagnosis ? { ...part, diagnosis } : part] }
}

function skill(id: Skill, secure: number) {
  return { skill: id, share: secure / 22, points: secure, of: 22, students: 22, secure }
}

function misreading(count: number) {
  return {
    misconception: 'poll-about-future-is-forecast' as const,
    shown: Array.from({ length: count }, (_none, index) => `s${index}`),
    once: [],
    chances: 3,
    items: ['i1'],
    sure: [],
  }
}
