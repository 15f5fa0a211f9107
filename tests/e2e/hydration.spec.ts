import { answerForm, choiceOf, readGroups } from '../support/e2e/take-lesson.ts'
import { expect, takeNotes, test } from '../support/e2e/test.ts'
import { firstVisits } from '../support/e2e/visits.ts'

for (const { name, as, path } of firstVisits)
  test(`${name}: a link in the page is followed without loading the page anew`, async ({ visit, world }) => {
    const page = await visit(as(world))
    await page.goto(path(world))
    await page.evaluate(() => Object.assign(window, { samePage: true }))
    const links = page.getByRole('navigation').getByRole('link')
    const link = links.and(page.locator(':not([aria-current=page])')).first()
    await link.click()
    await expect(page).not.toHaveURL(new RegExp(`${path(world).replace(/[?.$]/g, '\\$&')}$`))
    await expect(page.locator('h1')).toBeVisible()
    expect(await page.evaluate(() => 'samePage' in window), 'the page came to life').toBe(true)
  })

test('a password can be shown', async ({ visit }) => {
  const page = await visit()
  await page.goto('/sign-in')
  const password = page.getByLabel('Password')
  await page.getByRole('button', { name: 'Show' }).click()
  await expect(password).toHaveAttribute('type', 'text')
  await page.getByRole('button', { name: 'Show' }).click()
  await expect(password).toHaveAttribute('type', 'password')
})

test('what is chosen is saved by itself, and is there when the page is loaded again', async ({
  visit,
  world,
}) => {
  const page = await visit(world.beginner)
  await page.goto(`/attempts/${world.begunAttempt}/4`)
  const form = page.locator(answerForm)
  const [group] = await readGroups(form)
  const value = group?.values.at(0) ?? ''
  await choiceOf(form, group?.name ?? '', value).click()
  await expect(page.getByText(/^Saved \d/)).toBeVisible()
  await page.reload()
  await expect(form.locator(`input[name="${group?.name}"][value="${value}"]`)).toBeChecked()
})

test('an answer given while the connection is lost stays on the page and says so', async ({
  visit,
  world,
}) => {
  const page = await visit(world.beginner)
  await page.goto(`/attempts/${world.begunAttempt}/4`)
  await page.context().setOffline(true)
  await page.getByRole('button', { name: /^Check my answers?$/ }).click()
  await expect(
    page.getByRole('alert').getByText('There is no connection just now.', { exact: false }),
  ).toBeVisible()
  const notes = takeNotes(page.context())
  expect(notes.filter((note) => !note.includes('Failed to fetch'))).toEqual([])
})

test('a script that the content policy forbids, an exception and a missing part would be noticed', async ({
  visit,
}) => {
  const page = await visit()
  // React would take out again what is planted before it has taken over.
  await page.goto('/sign-in', { waitUntil: 'networkidle' })
  await page.evaluate(() => {
    const script = document.createElement('script')
    script.textContent = 'document.title = "planted"'
    document.body.append(script)
    const image = document.createElement('img')
    image.src = '/assets/planted.png'
    document.body.append(image)
    setTimeout(() => {
      throw new Error('planted')
    })
  })
  const notes: string[] = []
  await expect(async () => {
    notes.push(...takeNotes(page.context()))
    const said = notes.join('\n')
    for (const sign of ['Content Security Policy', 'exception', '404 ']) expect(said).toContain(sign)
  }).toPass()
  expect(await page.title()).not.toBe('planted')
})
