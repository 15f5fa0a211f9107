import type { APIRequestContext, Page } from '@playwright/test'
import { lessonById, readLessons } from '../support/e2e/lessons.ts'
import { answer, answerForm, atStep, goOn } from '../support/e2e/take-lesson.ts'
import { expect, test } from '../support/e2e/test.ts'
import { startAlone } from '../support/e2e/world.ts'

/** Names of fields that only keys and verdicts have, as data writes them. */
const keyFields = ['"rationale"', '"evidence"', '"diagnosis"', '"correct"', '"reasons"']

for (const { id } of readLessons().lessons)
  test(`${id}: nothing of a key is sent before its verdict`, async ({ visit, world, site }) => {
    test.slow()
    const page = await visit(world.newcomer)
    const attempt = await startAlone(site.db, world.newcomer, id)
    const bodies = collectBodies(page)
    const { lesson, itemsOf } = lessonById(id)
    let checked = 0
    await page.goto(`/attempts/${attempt}`)
    for (const [index] of lesson.steps.entries()) {
      const number = index + 1
      await atStep(page, number)
      if ((await page.locator(answerForm).count()) > 0) {
        const secrets = secretsOf(itemsOf(number))
        expect(secrets.length).toBeGreaterThan(0)
        const seen = [
          ...(await bodies()),
          ...(await fetchAll(page.request, attempt, number, lesson.steps.length)),
        ]
        expect(findLeaks(seen, secrets), `step ${number}`).toEqual([])
        await answer(page, id, number, number)
        // What was secret is shown now: so the words looked for are those that pages use.
        const after = await page.content()
        expect(secrets.some((secret) => after.includes(escapeHtml(secret)))).toBe(true)
        checked += 1
      }
      await bodies()
      await goOn(page)
    }
    expect(checked).toBe(lesson.steps.filter((step) => step.type === 'activity').length)
  })

type Body = { url: string; text: string }

/** Every page and all data that reached the browser since the last call; of scripts the bundle's own test speaks. */
function collectBodies(page: Page): () => Promise<Body[]> {
  let bodies: Promise<Body>[] = []
  page.on('response', (response) => {
    if (!['document', 'fetch', 'xhr'].includes(response.request().resourceType())) return
    const url = response.url()
    bodies.push(
      response.text().then(
        (text) => ({ url, text }),
        () => ({ url, text: '' }),
      ),
    )
  })
  return () => {
    const all = bodies
    bodies = []
    return Promise.all(all)
  }
}

/** The step as a program would ask for it, the one after it, the last one, and what lies around. */
async function fetchAll(
  request: APIRequestContext,
  attempt: string,
  number: number,
  steps: number,
): Promise<Body[]> {
  const asked = [...new Set([number, Math.min(number + 1, steps), steps])]
  const paths = asked.flatMap((step) => [`/attempts/${attempt}/${step}`, `/attempts/${attempt}/${step}.data`])
  const others = [
    `/attempts/${attempt}.data`,
    `/attempts/${attempt}/end.data`,
    '/learn.data',
    '/progress.data',
  ]
  return Promise.all(
    [...paths, ...others].map(async (path) => ({ url: path, text: await (await request.get(path)).text() })),
  )
}

/** The reasons of a step's items: every sentence that says why something is right or wrong. */
function secretsOf(items: ReturnType<ReturnType<typeof lessonById>['itemsOf']>): string[] {
  return items.flatMap(({ head }) => stringsUnder('rationale', head)).map((text) => text.slice(0, 40))
}

function findLeaks(bodies: Body[], secrets: string[]): string[] {
  const holds = ({ text }: Body, words: string) =>
    text.includes(words) ||
    text.includes(escapeHtml(words)) ||
    text.includes(JSON.stringify(words).slice(1, -1))
  return bodies.flatMap((body) =>
    [...secrets, ...keyFields].filter((words) => holds(body, words)).map((words) => `${body.url}: ${words}`),
  )
}

function stringsUnder(name: string, value: unknown): string[] {
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([key, inner]) =>
    key === name && typeof inner === 'string' ? [inner] : stringsUnder(name, inner),
  )
}

/** As React writes text. */
function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
