import type { CompileContext } from '../activities/contract.ts'
import { isKindId, kindOf } from '../activities/kinds.ts'
import type { BodyBlock, CompiledLesson, ItemHead, Step } from '../domain/course/lesson.ts'
import type { IndexedText } from './index-text.ts'
import type { LessonSource, Parsed, Report } from './read-content.ts'
import { revisionOf } from './revision.ts'
import type { AuthoredBlock, Fact, stepFile } from './schemas.ts'
import type { YamlFile } from './yaml-file.ts'

export type CompiledItem = { id: string; revision: string; kind: string; version: number; body: ItemHead }

/** Where an item stands in its file: for problems that only show when all items are known. */
export type PlacedItem = {
  item: CompiledItem
  file: YamlFile
  index: number
  authored: unknown
  context: CompileContext
}

/** A step holds one to four items: more would not fit one form. */
const mostItems = 4

/** Compiles the steps of a lesson; a step or item that does not hold is reported and left out. */
export function compileLesson(
  source: LessonSource,
  indexed: IndexedText,
  facts: ReadonlyMap<string, Fact>,
  report: Report,
): { lesson: CompiledLesson; items: PlacedItem[] } {
  const items: PlacedItem[] = []
  const steps = source.steps.flatMap((step): Step[] => {
    const { type, id, title, kicker, intro, showText } = step.data
    const head = { id, title, ...(kicker && { kicker }), ...(intro && { intro }), showText }
    if (type === 'activity') {
      const placed = compileItems(step, indexed, report)
      items.push(...placed)
      const held = placed.map(({ item }) => ({ id: item.id, revision: item.revision }))
      return [{ type, ...head, kind: step.data.kind, items: held }]
    }
    const body = step.data.body.flatMap((block, index) => {
      return (
        compileBlock(block, indexed, facts, (message) => report(step.file, ['body', index], message)) ?? []
      )
    })
    return type === 'read'
      ? [{ type, ...head, body }]
      : [{ type, ...head, body, questions: step.data.questions }]
  })
  const { data } = source.lesson
  const lesson: CompiledLesson = {
    id: data.id,
    number: data.number,
    title: data.title,
    summary: data.summary,
    minutes: data.minutes,
    objectives: data.objectives,
    skills: data.skills,
    contentNote: data.contentNote,
    text: { id: indexed.text.id, revision: revisionOf(indexed.text) },
    steps,
  }
  return { lesson, items }
}

function compileItems(step: Parsed<typeof stepFile>, indexed: IndexedText, report: Report): PlacedItem[] {
  const { file, data } = step
  if (data.type !== 'activity') return []
  const { items, kind } = data
  if (items.length < 1 || items.length > mostItems)
    report(file, ['items'], `the step has ${items.length} items — a step holds 1 to ${mostItems}`)
  if (!isKindId(kind)) {
    report(file, ['kind'], `there is no activity kind “${kind}” — see app/activities/kinds.ts`)
    return []
  }
  return items.flatMap((authored, index): PlacedItem[] => {
    const context = contextOf(indexed, (path, message) => report(file, ['items', index, ...path], message))
    const body = kindOf(kind).compile(authored, context)
    if (!body) return []
    const item = { id: body.id, revision: revisionOf(body), kind, version: body.version, body }
    return [{ item, file, index, authored, context }]
  })
}

function contextOf(indexed: IndexedText, problem: CompileContext['problem']): CompileContext {
  return {
    text: indexed.text,
    problem,
    span(reference, path) {
      const span = indexed.spans.get(reference)
      if (!span && !indexed.broken.has(reference))
        problem(
          path,
          `there is no span “${reference}” — name a passage or its part, span:name or feature:row`,
        )
      return span
    },
    passage(id, path) {
      const key = indexed.keys.get(id)
      if (!key && !indexed.broken.has(id))
        problem(path, `there is no passage “${id}” — name a passage of passages.yaml`)
      return key
    },
  }
}

function compileBlock(
  block: AuthoredBlock,
  indexed: IndexedText,
  facts: ReadonlyMap<string, Fact>,
  problem: (message: string) => void,
): BodyBlock | undefined {
  if ('fact' in block) {
    const fact = facts.get(block.fact)
    if (!fact) problem(`there is no fact “${block.fact}” — write it in facts.yaml with its source`)
    return fact && { fact }
  }
  if ('passage' in block) {
    const passage = indexed.spans.get(block.passage)
    if (!passage && !indexed.broken.has(block.passage))
      problem(`there is no span “${block.passage}” — name a passage or its part, span:name or feature:row`)
    return passage && { passage }
  }
  if ('table' in block && block.table.rows.some((row) => row.length !== block.table.head.length))
    problem(
      'a row of the table has more or fewer cells than its head — give every row a cell for each column',
    )
  return block
}
