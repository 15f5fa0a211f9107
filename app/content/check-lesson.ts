import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { PlacedItem } from './compile-lesson.ts'
import type { LessonSource, Report } from './read-content.ts'

/** Certainty is asked on at most this many items of a lesson: more would be a second test. */
const mostCertainties = 8
/** Below this many questions, positions and lengths say nothing about a habit. */
const fewestForHabit = 4

const onTheDay = /on the day it was published/i
/** Words that would give an answer away in an id. */
const answers = new Set([
  'named',
  'article',
  'checkable',
  'prediction',
  'judgement',
  'loaded',
  'correct',
  'right',
  'wrong',
  'true',
  'false',
])

/** The rules that a lesson's items keep together. `warn` tells what an author should look at, without stopping. */
export function checkLesson(
  root: string,
  source: LessonSource,
  items: readonly PlacedItem[],
  report: Report,
  warn: Report,
): void {
  checkSteps(root, source, report)
  const asking = items.filter(({ item }) => item.body.certainty)
  for (const { file, index } of asking.slice(mostCertainties))
    report(
      file,
      ['items', index, 'certainty'],
      `certainty is asked ${asking.length} times in the lesson — ask it at most ${mostCertainties} times`,
    )
  for (const { item, file, index } of items) {
    if (asksKind(item.body) && !onTheDay.test(item.body.stem))
      report(
        file,
        ['items', index, 'stem'],
        'the stem does not say when — write “On the day it was published …”',
      )
    const telling = item.id.split('-').find((word) => answers.has(word))
    if (telling)
      report(
        file,
        ['items', index, 'id'],
        `the id names an answer (“${telling}”) — ids are neutral, such as s4-1`,
      )
  }
  checkHabits(items, report, warn)
}

/** Item ids are unique across lessons, and each lesson and step has one id. */
export function checkIds(
  items: readonly PlacedItem[],
  lessons: readonly LessonSource[],
  report: Report,
): void {
  for (const [nth, { item, file, index }] of items.entries()) {
    const first = items.findIndex((other) => other.item.id === item.id)
    if (first !== nth)
      report(
        file,
        ['items', index, 'id'],
        `there are two items “${item.id}” (the other is in ${items[first]?.file.name}) — give each its own id`,
      )
  }
  for (const [nth, { lesson }] of lessons.entries()) {
    const same = (key: 'id' | 'number') =>
      lessons.findIndex((other) => other.lesson.data[key] === lesson.data[key]) !== nth
    if (same('id'))
      report(lesson.file, ['id'], `there are two lessons “${lesson.data.id}” — give each its own id`)
    if (same('number'))
      report(lesson.file, ['number'], `there are two lessons number ${lesson.data.number} — number each once`)
  }
}

function checkSteps(root: string, { lesson, steps }: LessonSource, report: Report): void {
  const folder = lesson.file.name.split('/').slice(1, -1).join('/')
  const listed = lesson.data.steps
  for (const name of yamlFilesIn(join(root, folder, 'steps')))
    if (!listed.includes(name))
      report(lesson.file, ['steps'], `steps/${name}.yaml is not in the list — add it, or delete the file`)
  for (const step of steps)
    if (!step.file.name.endsWith(`/${step.data.id}.yaml`))
      report(
        step.file,
        ['id'],
        `the step “${step.data.id}” has another name than its file — give both the same name`,
      )
  for (const [index, name] of listed.entries())
    if (listed.indexOf(name) !== index)
      report(lesson.file, ['steps', index], `“${name}” is listed twice — list each step once`)
}

function yamlFilesIn(folder: string): string[] {
  return readdirSync(folder).flatMap((name) =>
    name.endsWith('.yaml') ? [name.slice(0, -'.yaml'.length)] : [],
  )
}

/** Whether an item asks what kind of statement something is: then its answer hangs on the day. */
function asksKind(item: { kind: string; skill: string }): boolean {
  const parsed = classifyAxes.safeParse(item)
  return parsed.success ? parsed.data.axes.some(({ axis }) => axis === 'kind') : item.skill === 'claim-kind'
}

const classifyAxes = z.object({ kind: z.literal('classify'), axes: z.array(z.object({ axis: z.string() })) })
const pickOne = z.object({
  kind: z.literal('choose'),
  pick: z.literal('one'),
  options: z.array(z.object({ id: z.string(), text: z.string(), correct: z.boolean() })),
})

/** A learner must not get far by always taking the longest option, or the same position. */
function checkHabits(items: readonly PlacedItem[], report: Report, warn: Report): void {
  const questions = items.flatMap((placed) => {
    const parsed = pickOne.safeParse(placed.item.body)
    return parsed.success ? [{ placed, options: parsed.data.options }] : []
  })
  const [first] = questions
  if (!first || questions.length < fewestForHabit) return
  const longest = questions.filter(({ options }) => {
    const right = options.find(({ correct }) => correct)
    return options.every((option) => option === right || option.text.length < (right?.text.length ?? 0))
  })
  if (longest.length > questions.length / 2)
    for (const { placed } of longest)
      report(
        placed.file,
        ['items', placed.index, 'options'],
        `the right option is the longest in ${longest.length} of ${questions.length} questions of the lesson — make options alike in length`,
      )
  for (const id of ['a', 'b', 'c']) {
    const count = questions.filter(({ options }) =>
      options.some((option) => option.correct && option.id === id),
    ).length
    if (count > questions.length / 2)
      warn(
        first.placed.file,
        ['items', first.placed.index],
        `option ${id} is right in ${count} of ${questions.length} questions of the lesson — balance the positions`,
      )
  }
}
