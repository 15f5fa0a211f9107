import { expect, test } from '../support/e2e/test.ts'

test('each link to the deciding words leads to its own words, also the second one', async ({
  visit,
  world,
}) => {
  const page = await visit(world.beginner)
  await page.setViewportSize({ width: 1280, height: 700 })
  await page.goto(`/attempts/${world.begunAttempt}/3`)
  const links = page.getByRole('link', { name: 'See the deciding words in the text' })
  await expect(page.locator('.task')).toBeVisible()
  for (const link of await links.all()) {
    const words = page.locator((await link.getAttribute('href')) ?? 'none')
    await link.click()
    await expect(words).toBeInViewport()
  }
  expect(await links.count()).toBeGreaterThan(1)
})
