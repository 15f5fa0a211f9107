import { createHash } from 'node:crypto'
import type { Sample } from '#app/activities/contract.ts'
import { kindIds, kinds } from '#app/activities/kinds.ts'
import { sampleText } from '#app/activities/sample-context.ts'
import type { CompiledLesson, ItemHead } from '#app/domain/course/lesson.ts'
import { publishContent } from '#app/flows/publish-content.server.ts'
import type { Db } from '#db/client.server.ts'
import { testNow } from './factories.ts'

/** The lesson that `publishSampleLesson` puts on offer. */
export const sampleLessonId = 'sample-lesson'

/**
 * Puts a tiny lesson on offer: a reading, one activity of each kind made of the kind's own samples, and a question to
 * talk over. Its rationales carry the word `sentinel`. Gives the lesson's revision.
 */
export async function publishSampleLesson(
  db: Db,
  { id = sampleLessonId, now = testNow } = {},
): Promise<{ revision: string; lesson: CompiledLesson }> {
  const content = sampleContent(id)
  await publishContent(db, content, now)
  const [lesson] = content.lessons
  if (!lesson) throw new Error('the sample content has a lesson')
  return { revision: lesson.revision, lesson: lesson.body }
}

/** Each kind's items as its samples have them, each once. */
export function sampleItems(): { kind: string; items: { id: string; revision: string; body: ItemHead }[] }[] {
  return kindIds.map((kind) => {
    const samples: readonly Sample<ItemHead>[] = kinds[kind].samples
    const bodies = [...new Map(samples.map(({ item }) => [item.id, item])).values()].slice(0, 4)
    return { kind, items: bodies.map((body) => ({ id: body.id, revision: revisionOf(body), body })) }
  })
}

function sampleContent(id: string) {
  const text = { id: sampleText.id, revision: revisionOf(sampleText), body: sampleText }
  const activities = sampleItems()
  const prose = { showText: true, body: [{ p: 'Read the text.' }] }
  const body: CompiledLesson = {
    id,
    number: 1,
    title: 'A bridge and its words',
    summary: 'A lesson for tests.',
    minutes: 5,
    objectives: ['Tell who says it.'],
    skills: ['attribution'],
    contentNote: 'A bridge may close.',
    text: { id: text.id, revision: text.revision },
    steps: [
      { type: 'read', id: 'reading', title: 'Read it', ...prose },
      ...activities.map(({ kind, items }) => ({
        type: 'activity' as const,
        id: `do-${kind}`,
        title: `Do: ${kind}`,
        showText: true,
        kind,
        items: items.map(({ id, revision }) => ({ id, revision })),
      })),
      { type: 'discuss', id: 'talk', title: 'Talk it over', ...prose, questions: ['What did you see?'] },
    ],
  }
  return {
    texts: [text],
    items: activities.flatMap(({ kind, items }) =>
      items.map((item) => ({ ...item, kind, version: item.body.version })),
    ),
    lessons: [{ id, revision: revisionOf(body), body }],
  }
}

function revisionOf(body: unknown): string {
  return createHash('sha256').update(JSON.stringify(body)).digest('hex')
}
