import { expect, test } from '../support/e2e/test.ts'

test('a page comes up', async ({ page, world }) => {
  await page.goto(`/join?code=${world.classroom.joinCode}`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Join 8b')
})
