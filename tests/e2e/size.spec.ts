import type { Page, Response } from '@playwright/test'
import { expect, test } from '../support/e2e/test.ts'
import { firstActivity, firstVisits } from '../support/e2e/visits.ts'

const kilobyte = 1024

/** What the first visit to a page may weigh, as sent. */
const most = { requests: 12, script: 100 * kilobyte, stylesheet: 15 * kilobyte, font: 90 * kilobyte }

test('the first visit to a step of a lesson is light', async ({ visit, world }) => {
  const page = await visit(world.beginner)
  const responses: Response[] = []
  page.on('response', (response) => responses.push(response))
  await page.goto(`/attempts/${world.begunAttempt}/${firstActivity(world.lessonId)}`, {
    waitUntil: 'networkidle',
  })

  expect(responses.length, responses.map((response) => response.url()).join('\n')).toBeLessThanOrEqual(
    most.requests,
  )
  expect(responses.length).toBeGreaterThan(3)
  for (const sort of ['script', 'stylesheet', 'font'] as const) {
    const size = await sizeOf(responses.filter((response) => response.request().resourceType() === sort))
    expect(size, `${sort} in bytes`).toBeLessThanOrEqual(most[sort])
    expect(size, `${sort} in bytes`).toBeGreaterThan(0)
  }
})

for (const { name, as, path } of firstVisits)
  test(`${name}: nothing is wider than the screen at 320 px and at 400 % zoom`, async ({ visit, world }) => {
    const page = await visit(as(world))
    for (const viewport of [
      { width: 320, height: 640 },
      // A window of 1280 × 1024 at 400 %.
      { width: 320, height: 256 },
    ]) {
      await page.setViewportSize(viewport)
      await page.goto(path(world))
      expect(await findTooWide(page), `${viewport.width} × ${viewport.height}`).toEqual([])
    }
  })

for (const { name, as, path } of firstVisits.slice(0, 12))
  test(`${name}: nothing moves where less motion is asked for`, async ({ visit, world }) => {
    const page = await visit(as(world))
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await page.goto(path(world))
    expect(await findMoving(page)).toEqual([])
  })

test('something too wide, and something that moves, would be noticed', async ({ visit }) => {
  const page = await visit()
  await page.emulateMedia({ reducedMotion: 'reduce' })
  // React would take out again what is planted before it has taken over.
  await page.goto('/sign-in', { waitUntil: 'networkidle' })
  await page.evaluate(() => {
    const planted = document.createElement('p')
    document.querySelector('main')?.append(planted)
    planted.style.width = '900px'
    planted.style.setProperty('transition-duration', '2s', 'important')
  })
  expect(await findTooWide(page)).not.toEqual([])
  expect(await findMoving(page)).not.toEqual([])
})

async function sizeOf(responses: Response[]): Promise<number> {
  const sizes = await Promise.all(responses.map((response) => response.request().sizes()))
  return sizes.reduce((sum, { responseBodySize }) => sum + responseBodySize, 0)
}

/** What sticks out to the right; a table may scroll inside a region of its own. */
function findTooWide(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement
    if (scrollWidth <= clientWidth) return []
    return [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > clientWidth + 1)
      .map((element) => `${element.tagName.toLowerCase()}.${element.className}`)
      .concat(`the page is ${scrollWidth} wide`)
  })
}

function findMoving(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const lasts = (times: string) => times.split(',').some((time) => Number.parseFloat(time) > 0.05)
    const moving = [...document.querySelectorAll('*')].filter((element) => {
      const { animationName, animationDuration, transitionDuration } = getComputedStyle(element)
      return (animationName !== 'none' && lasts(animationDuration)) || lasts(transitionDuration)
    })
    const smooth = getComputedStyle(document.documentElement).scrollBehavior === 'smooth'
    return moving
      .map((element) => element.tagName.toLowerCase())
      .concat(smooth ? ['html scrolls smoothly'] : [])
  })
}
