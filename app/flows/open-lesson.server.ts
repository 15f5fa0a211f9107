import type { OpenItem } from '#app/activities/contract.ts'
import { kindOf } from '#app/activities/kinds.ts'
import type { CompiledLesson, CompiledText } from '#app/domain/course/lesson.ts'
import type { Tx } from '#db/client.server.ts'
import { findLessonRevision, findTextRevision, listItemRevisions } from '#db/queries/content.server.ts'

/** A lesson revision with its text and all its items, opened: the same for every learner. `items` is keyed by revision. */
export type OpenLesson = {
  revision: string
  lesson: CompiledLesson
  text: CompiledText
  items: ReadonlyMap<string, OpenItem>
}

/** Revisions never change, so what was opened once is kept; the oldest leaves when there are more than this. */
const keptLessons = 50
const opened = new Map<string, OpenLesson>()

/** Opens a stored lesson revision. Throws where it is not stored: attempts and assignments name only stored ones. */
export async function openLesson(tx: Tx, revision: string): Promise<OpenLesson> {
  const kept = opened.get(revision)
  if (kept) return kept
  const lesson = (await findLessonRevision(tx, revision)) as CompiledLesson | undefined
  if (!lesson) throw new Error(`lesson revision ${revision} is not stored`)
  const revisions = lesson.steps.flatMap((step) =>
    step.type === 'activity' ? step.items.map((item) => item.revision) : [],
  )
  const [text, rows] = await Promise.all([
    findTextRevision(tx, lesson.text.revision),
    listItemRevisions(tx, revisions),
  ])
  const items = new Map(rows.map((row) => [row.revision, kindOf(row.kind).open(row.body)]))
  const whole: OpenLesson = { revision, lesson, text: text as CompiledText, items }
  opened.set(revision, whole)
  const [oldest] = opened.keys()
  if (opened.size > keptLessons && oldest) opened.delete(oldest)
  return whole
}

/** The item of a step, or an error that names it: a step whose item is missing is our fault. */
export function itemIn(open: OpenLesson, revision: string): OpenItem {
  const item = open.items.get(revision)
  if (!item) throw new Error(`item revision ${revision} of lesson ${open.lesson.id} is not stored`)
  return item
}
