import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from '../support/e2e/test.ts'
import { pageRoutes, visits } from '../support/e2e/visits.ts'

/** Everything that axe can tell of the conformance asked for, and what it advises beyond. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

test('every page of the app is looked at', async () => {
  expect(Object.keys(visits).sort()).toEqual((await pageRoutes()).sort())
})

for (const [route, states] of Object.entries(visits))
  for (const [index, { name, as, path, act, needsScripts }] of states.entries()) {
    test(`${route}: ${name} has no accessibility fault, in light and in dark`, async ({ visit, world }) => {
      const page = await visit(as(world))
      await page.goto(path(world))
      await act?.(page)
      await expectNoFault(page, new AxeBuilder({ page }).withTags(tags))
      await page.emulateMedia({ colorScheme: 'dark' })
      await expectNoFault(page, new AxeBuilder({ page }).withRules(['color-contrast']))
    })

    // Scripts are held back, not switched off: axe needs them itself.
    if (index === 0 && !needsScripts)
      test(`${route}: ${name} has no accessibility fault on a phone without scripts`, async ({
        visit,
        world,
      }) => {
        const page = await visit(as(world))
        await page.setViewportSize({ width: 390, height: 844 })
        await page.route('**/*.js', (request) => request.abort())
        await page.goto(path(world))
        await expectNoFault(page, new AxeBuilder({ page }).withTags(tags))
      })
  }

test('the first page and the registration of an empty instance have no accessibility fault', async ({
  visitEmpty,
}) => {
  const page = await visitEmpty()
  for (const path of ['/', '/register']) {
    await page.goto(path)
    await expectNoFault(page, new AxeBuilder({ page }).withTags(tags))
  }
})

test('a fault that is planted is found, in light and in dark', async ({ visit }) => {
  const page = await visit()
  // React would take out again what is planted before it has taken over.
  await page.goto('/sign-in', { waitUntil: 'networkidle' })
  await page
    .locator('label')
    .first()
    .evaluate((label) => label.remove())
  expect(await findFaults(new AxeBuilder({ page }).withTags(tags))).not.toEqual([])
  await page.emulateMedia({ colorScheme: 'dark' })
  await page
    .locator('main p')
    .first()
    .evaluate((text) => {
      if (text instanceof HTMLElement) text.style.color = 'black'
    })
  expect(await findFaults(new AxeBuilder({ page }).withRules(['color-contrast']))).not.toEqual([])
})

async function expectNoFault(page: Page, axe: AxeBuilder): Promise<void> {
  expect(await findFaults(axe), page.url()).toEqual([])
}

async function findFaults(axe: AxeBuilder) {
  const { violations } = await axe.analyze()
  return violations.map(({ id, help, nodes }) => ({
    id,
    help,
    where: nodes.slice(0, 3).map((node) => `${node.target.join(' ')}: ${node.failureSummary ?? ''}`),
  }))
}
