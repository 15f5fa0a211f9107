import type { CompiledLesson, CompiledText } from '../domain/course/lesson.ts'
import { chancesToShow } from '../domain/statistics/chances.ts'
import { checkIds, checkLesson } from './check-lesson.ts'
import { checkText } from './check-text.ts'
import { type CompiledItem, compileLesson, type PlacedItem } from './compile-lesson.ts'
import { type Counts, countContent } from './counts.ts'
import { type IndexedText, indexText } from './index-text.ts'
import { type Problem, sortProblems } from './problems.ts'
import { type ContentSource, type Report, readContent } from './read-content.ts'
import { revisionOf } from './revision.ts'
import type { Fact } from './schemas.ts'

/** Everything that is published, as immutable revisions: the same content has the same revision for ever. */
export type CompiledContent = {
  texts: { id: string; revision: string; body: CompiledText }[]
  items: CompiledItem[]
  lessons: { id: string; revision: string; body: CompiledLesson }[]
  counts: Counts
}

export type Compilation =
  | { ok: true; content: CompiledContent; placed: PlacedItem[]; texts: IndexedText[]; warnings: Problem[] }
  | { ok: false; problems: Problem[]; warnings: Problem[] }

/** Reads, checks and compiles a content folder. Gives either the whole of it or every problem in it, never a part. */
export function compileContent(root: string): Compilation {
  const problems: Problem[] = []
  const warnings: Problem[] = []
  const source = readContent(root, problems)
  const report: Report = (file, path, message) =>
    problems.push({ file: file.name, line: file.lineOf(path), message })
  const warn: Report = (file, path, message) =>
    warnings.push({ file: file.name, line: file.lineOf(path), message })
  const facts = indexFacts(source, report)
  const texts = source.texts.map((text) => indexText(text, report))
  for (const text of texts) checkText(text, new Set(facts.keys()), report)
  const { lessons, placed } = compileLessons(root, source, texts, facts, report, warn)
  checkIds(placed, source.lessons, report)
  if (problems.length > 0)
    return { ok: false, problems: sortProblems(problems), warnings: sortProblems(warnings) }
  const items = placed.map(({ item }) => item)
  const content = {
    texts: texts.map(({ text }) => ({ id: text.id, revision: revisionOf(text), body: text })),
    items,
    lessons: lessons.map((lesson) => ({ id: lesson.id, revision: revisionOf(lesson), body: lesson })),
    counts: countContent(texts, lessons, items),
  }
  warnings.push(...rareMisconceptions(content.counts, placed))
  return { ok: true, content, placed, texts, warnings: sortProblems(warnings) }
}

function indexFacts({ facts }: ContentSource, report: Report): ReadonlyMap<string, Fact> {
  const byId = new Map<string, Fact>()
  for (const [index, fact] of facts?.data.entries() ?? []) {
    if (facts && byId.has(fact.id))
      report(facts.file, [index, 'id'], `there are two facts “${fact.id}” — give each its own id`)
    if (facts && fact.sources.length === 0)
      report(
        facts.file,
        [index, 'sources'],
        `fact “${fact.id}” has no source — name one, or take the fact out`,
      )
    byId.set(fact.id, fact)
  }
  return byId
}

function compileLessons(
  root: string,
  source: ContentSource,
  texts: readonly IndexedText[],
  facts: ReadonlyMap<string, Fact>,
  report: Report,
  warn: Report,
): { lessons: CompiledLesson[]; placed: PlacedItem[] } {
  const lessons: CompiledLesson[] = []
  const placed: PlacedItem[] = []
  for (const lessonSource of source.lessons) {
    const { file, data } = lessonSource.lesson
    const indexed = texts.find(({ text }) => text.id === data.text)
    if (!indexed) {
      report(
        file,
        ['text'],
        `there is no text “${data.text}” that holds — name a text of texts/, or correct it first`,
      )
      continue
    }
    const { lesson, items } = compileLesson(lessonSource, indexed, facts, report)
    checkLesson(root, lessonSource, items, report, warn)
    lessons.push(lesson)
    placed.push(...items)
  }
  return { lessons, placed }
}

/** A learner shows a misconception only after enough chances on different passages; with fewer it never shows. */
function rareMisconceptions({ byMisconception }: Counts, placed: readonly PlacedItem[]): Problem[] {
  return [...byMisconception].flatMap(([misconception, passages]) => {
    const where = placed.find(({ item }) => JSON.stringify(item.body).includes(`"${misconception}"`))
    if (passages >= chancesToShow || !where) return []
    const message = `${misconception} can show on ${passages} passage${passages === 1 ? '' : 's'} only — a learner is said to show it from ${chancesToShow} on`
    return [{ file: where.file.name, line: where.file.lineOf(['items', where.index]), message }]
  })
}
