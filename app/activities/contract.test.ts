import fc from 'fast-check'
import { expect, test } from 'vitest'
import { levels } from '../domain/attribution/span.ts'
import { outcomeOf } from '../domain/grading/grade.ts'
import type { FormValues, OpenItem, Sample } from './contract.ts'
import { isKindId, kindIds, kindOf, kinds } from './kinds.ts'

const everyKind = kindIds.map((id) => kindOf(id))
const everySample = everyKind.flatMap((kind) =>
  kind.samples.map((sample) => ({ kind, sample, at: `${kind.id} ${sample.name}` })),
)
/** One entry for each sample item. */
const everyItem = everyKind.flatMap((kind) =>
  [...new Set(kind.samples.map(({ item }) => item))].map((item) => ({
    open: kind.open(item),
    at: `${kind.id} ${item.id}`,
  })),
)
const itemsAtLevels = everyItem.flatMap(({ open, at }) =>
  levels.map((level) => ({ open, level, at: `${at} ${level}` })),
)

test('every kind is registered under its own id', () => {
  expect(Object.entries(kinds).map(([id, kind]) => [id, kind.id])).toEqual(kindIds.map((id) => [id, id]))
})

test.each(['rank', '__proto__', 'constructor', ''])('an unknown kind %j is refused', (id) => {
  expect(isKindId(id)).toBe(false)
  expect(() => kindOf(id)).toThrow('no activity kind')
})

test.each(everyKind.map((kind) => [kind.id, kind] as const))('%s has a sample of every sort', (_id, kind) => {
  const names = new Set(kind.samples.map(({ name }) => name))
  expect([...names].sort()).toEqual(['hostile', 'incomplete', 'malformed', 'part', 'right', 'wrong'])
})

test.each(everySample)('$at sample comes to what it says', ({ kind, sample }) => {
  const { gaps, grade } = answer(kind.open(sample.item), sample)
  if ('gaps' in sample.expect) {
    expect(gaps.map(({ part }) => part)).toEqual(sample.expect.gaps)
    return
  }
  expect(gaps).toEqual([])
  expect(grade?.points).toBe(sample.expect.points)
  const diagnoses = grade?.parts.flatMap(({ diagnosis }) => (diagnosis ? [diagnosis] : []))
  expect(diagnoses).toEqual(sample.expect.diagnoses ?? [])
})

test.each(everySample)(
  '$at sample gives a wrong part its diagnosis and a right part none',
  ({ kind, sample }) => {
    const { grade } = answer(kind.open(sample.item), sample)
    for (const part of grade?.parts ?? []) {
      expect(part.diagnosis === undefined).toBe(part.score === 1)
      expect(part.notes.length === 0).toBe(part.score === 1)
    }
  },
)

test.each(everySample)(
  '$at sample shows what is wrong before the key, and the key always',
  ({ kind, sample }) => {
    const open = kind.open(sample.item)
    const { grade, response } = answer(open, sample)
    if (!grade) return
    const reasons = open.reasons(sample.level, response)
    for (const part of grade.parts) {
      const own = reasons.filter((reason) => reason.part === part.part)
      expect(own.at(-1)?.of).toBe('key')
      expect(own.every(({ right, score }) => right === (part.score === 1) && score === part.score)).toBe(true)
      expect(own.some(({ of }) => of === 'answer') && part.score === 1).toBe(false)
    }
  },
)

test.each(itemsAtLevels)('$at: its own key earns full marks', ({ open, level }) => {
  const response = open.read(level, new Map(Object.entries(open.keyForm(level))))
  expect(open.findGaps(response)).toEqual([])
  expect(outcomeOf(open.grade(level, response))).toBe('right')
})

test.each(itemsAtLevels)('$at: what was chosen comes back into the inputs', ({ open, level }) => {
  const form = open.keyForm(level)
  const response = open.read(level, new Map(Object.entries(form)))
  expect(open.toForm(response, level)).toEqual(form)
  expect(open.toForm(JSON.parse(JSON.stringify(response)), level)).toEqual(form)
})

test.each(itemsAtLevels)(
  '$at: an empty form has a gap in every part and in nothing else',
  ({ open, level }) => {
    const parts = open.grade(level, keyResponse(open, level)).parts.map(({ part }) => part)
    expect(open.findGaps(open.read(level, new Map())).map(({ part }) => part)).toEqual(parts)
  },
)

test.each(itemsAtLevels)(
  '$at: anything at all can be posted: no throw, and a score between 0 and 1 where complete',
  ({ open, level }) => {
    fc.assert(
      fc.property(hostileForm(open, level), (form) => {
        const response = open.read(level, form)
        const stored = JSON.parse(JSON.stringify(response))
        expect(open.findGaps(stored)).toEqual(open.findGaps(response))
        const grade = open.grade(level, stored)
        expect(grade.points).toBeGreaterThanOrEqual(0)
        expect(grade.points).toBeLessThanOrEqual(1)
        for (const { score } of grade.parts) expect(score >= 0 && score <= 1).toBe(true)
      }),
      { numRuns: 60 },
    )
  },
)

test.each(itemsAtLevels)('$at: values that were never offered are as good as none', ({ open, level }) => {
  const names = Object.keys(open.keyForm(level))
  const flood = Array.from({ length: 10_000 }, (_none, index) => `x${index}`)
  for (const values of [flood, ['__proto__'], ['toString'], [''], ['a,b'], ['0.0'], ['1e0'], ['null']]) {
    const form = new Map([...names.map((name) => [name, values] as const), ['__proto__', ['a']] as const])
    expect(open.read(level, form)).toEqual(open.read(level, new Map()))
  }
})

test.each(itemsAtLevels)(
  '$at: the order and repetition of posted values change nothing',
  ({ open, level }) => {
    fc.assert(
      fc.property(offeredForm(open, level), fc.infiniteStream(fc.nat()), (form, random) => {
        const mixed = new Map(
          [...form]
            .map(([name, values]) => [name, shuffled([...values, ...values], random)] as const)
            .reverse(),
        )
        expect(open.read(level, mixed)).toEqual(open.read(level, form))
      }),
      { numRuns: 40 },
    )
  },
)

test.each(itemsAtLevels)('$at: marking everything earns nothing', ({ open, level }) => {
  const offered = offeredValues(open, level)
  const response = open.read(level, new Map(offered))
  const complete = open.findGaps(response).length === 0
  expect(complete ? open.grade(level, response).points : 0).toBe(0)
})

test.each(itemsAtLevels)('$at: nothing beats the key, and only the key is right', ({ open, level }) => {
  const key = open.keyForm(level)
  fc.assert(
    fc.property(offeredForm(open, level), (form) => {
      const response = open.read(level, form)
      fc.pre(open.findGaps(response).length === 0)
      const { points } = open.grade(level, response)
      expect(points).toBeLessThanOrEqual(1)
      const leftOut = Object.entries(key).some(([name, values]) =>
        values.some((value) => !form.get(name)?.includes(value)),
      )
      if (leftOut) expect(points).toBeLessThan(1)
    }),
    { numRuns: 60 },
  )
})

test.each(everyItem)('$at: every misconception that an answer shows was among its chances', ({ open }) => {
  const chances = new Map(open.chances().map(({ part, misconceptions }) => [part, misconceptions]))
  fc.assert(
    fc.property(offeredForm(open, 'plain'), (form) => {
      const response = open.read('plain', form)
      fc.pre(open.findGaps(response).length === 0)
      for (const { part, diagnosis } of open.grade('plain', response).parts)
        if (diagnosis && diagnosis !== 'slip') expect(chances.get(part)).toContain(diagnosis)
    }),
    { numRuns: 60 },
  )
  expect(open.chances().every(({ passages }) => passages.length > 0)).toBe(true)
})

test.each(everyItem)(
  '$at: a tally counts every learner in every part and begins with the key',
  ({ open }) => {
    const responses = levels.map((level) => keyResponse(open, level))
    for (const { rows } of open.tally(responses)) {
      expect(rows[0]?.right).toBe(true)
      expect(rows[0]?.count).toBe(responses.length)
      expect(rows.filter(({ right }) => !right).every(({ count }) => count === 0)).toBe(true)
    }
    expect(open.tally([]).flatMap(({ rows }) => rows.map(({ count }) => count))).not.toContain(1)
  },
)

test('a stored item or response of another shape is refused', () => {
  for (const kind of everyKind) expect(() => kind.open({ id: 'x' })).toThrow()
  for (const { open } of everyItem) expect(() => open.findGaps({ nothing: true, marked: 3 })).toThrow()
})

function answer(open: OpenItem, sample: Sample<unknown>) {
  const form = new Map(Object.entries(sample.form).map(([name, values]) => [name, [values].flat()]))
  const response = open.read(sample.level, form)
  const gaps = open.findGaps(response)
  return { response, gaps, grade: gaps.length === 0 ? open.grade(sample.level, response) : undefined }
}

function keyResponse(open: OpenItem, level: 'standard' | 'plain'): unknown {
  return open.read(level, new Map(Object.entries(open.keyForm(level))))
}

/** Every value that the inputs of an item offer, by name: found by asking the room which of the usual ones it takes. */
function offeredValues(open: OpenItem, level: 'standard' | 'plain'): [string, string[]][] {
  const candidates = ['a', 'b', 'c', 'named', 'not-named', 'article', 'checkable', 'prediction', 'judgement']
  const usual = [...candidates, ...Array.from({ length: 60 }, (_none, index) => String(index))]
  return Object.keys(open.keyForm(level)).map((name) => [
    name,
    usual.filter((value) =>
      (open.toForm(open.read(level, new Map([[name, [value]]])), level)[name] ?? []).includes(value),
    ),
  ])
}

function offeredForm(open: OpenItem, level: 'standard' | 'plain'): fc.Arbitrary<FormValues> {
  const fields = offeredValues(open, level).map(([name, values]) =>
    fc.tuple(fc.constant(name), fc.subarray(values, { minLength: 1 })),
  )
  return fc.tuple(...fields).map((entries) => new Map(entries))
}

function hostileForm(open: OpenItem, level: 'standard' | 'plain'): fc.Arbitrary<FormValues> {
  const names = fc.oneof(
    fc.constantFrom(...Object.keys(open.keyForm(level)), '__proto__', 'constructor'),
    fc.string(),
  )
  const offered = offeredValues(open, level).flatMap(([, values]) => values)
  const values = fc.array(fc.oneof(fc.constantFrom(...offered, '__proto__', '-1', '1e9'), fc.string()), {
    maxLength: 80,
  })
  return fc.array(fc.tuple(names, values), { maxLength: 6 }).map((entries) => new Map(entries))
}

function shuffled<T>(values: readonly T[], random: fc.Stream<number>): T[] {
  const keyed = values.map((value) => ({ value, key: random.next().value ?? 0 }))
  return keyed.sort((a, b) => a.key - b.key).map(({ value }) => value)
}
