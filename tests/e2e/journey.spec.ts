import type { BrowserContextOptions, Page } from '@playwright/test'
import { lessonById } from '../support/e2e/lessons.ts'
import {
  assign,
  joinClass,
  makeClass,
  registerSchool,
  signInStudent,
  signOut,
} from '../support/e2e/people.ts'
import { answerForm, atStep, choiceOf, readGroups, takeStep } from '../support/e2e/take-lesson.ts'
import { expect, test } from '../support/e2e/test.ts'

const lessonId = 'claim-or-prediction'
const title = lessonById(lessonId).lesson.title
const steps = lessonById(lessonId).lesson.steps

/** Where the student stops the first time: a step that has something to answer, about half way. */
const stopAt = steps.findIndex((step, index) => step.type === 'activity' && index >= steps.length / 2 - 1) + 1

test('a teacher sets a lesson, a student stops half way and goes on, the teacher sees what was wrong and why', async ({
  visitEmpty,
  javaScriptEnabled,
}) => {
  test.slow()
  const teacher = await visitEmpty()
  await registerSchool(teacher)
  const code = await makeClass(teacher, '9b')
  await assign(teacher, title)

  const student = await visitEmpty()
  const card = await joinClass(student, { code, name: 'Mia Ødegård' })
  expect(card.phrase.split(/[\s-]+/).length).toBeGreaterThanOrEqual(4)
  await student.goto(`/join?code=${code}`)
  expect(await student.content(), 'the phrase is shown once').not.toContain(card.phrase)
  await student.goto('/learn')
  await student
    .getByRole('link', { name: new RegExp(`^Open\\s*: ${title.replace('?', '\\?')}`) })
    .first()
    .click()
  await student.getByRole('button', { name: 'Start' }).click()

  const outcomes: string[] = []
  for (let number = 1; number < stopAt; number++)
    outcomes.push(...(await takeStep(student, lessonId, number, number)))

  const draft = await leaveDraft(student, javaScriptEnabled)
  await signOut(student)
  await signInStudent(student, card)
  await expect(student).toHaveURL(/\/learn$/)
  await student.getByRole('link', { name: new RegExp(`^Step ${stopAt} of ${steps.length}: go on`) }).click()
  await expect(
    student.locator(`${answerForm} input[name="${draft.name}"][value="${draft.value}"]`),
  ).toBeChecked()

  for (let number = stopAt; number <= steps.length; number++)
    outcomes.push(...(await takeStep(student, lessonId, number, number)))
  await expect(student).toHaveURL(/\/end$/)
  await expect(student.getByRole('heading', { level: 1, name: 'Handed in' })).toBeVisible()
  expect(outcomes, 'a student who goes by position is sometimes right').toContain('Right')
  expect(outcomes, 'and sometimes not').toContain('Not right')

  await seeReport(teacher, card.name, outcomes)
})

/** Chooses something, and leaves it unfinished: with scripts it is saved by itself, without them by the button. */
async function leaveDraft(
  page: Page,
  scripts: BrowserContextOptions['javaScriptEnabled'],
): Promise<{ name: string; value: string }> {
  await atStep(page, stopAt)
  const form = page.locator(answerForm)
  const [group] = await readGroups(form)
  const value = group?.values.at(-1)
  if (!group || value === undefined) throw new Error('there is nothing to choose here')
  await choiceOf(form, group.name, value).click()
  if (scripts === false) await page.getByRole('button', { name: 'Save and go on later' }).click()
  else await expect(page.getByText(/^Saved \d/)).toBeVisible()
  return { name: group.name, value }
}

/** From the class to the report, and from its cells to single answers: what was said, what is right, and why. */
async function seeReport(page: Page, student: string, outcomes: string[]): Promise<void> {
  await page.goto('/teach')
  await page.getByRole('link', { name: '9b' }).first().click()
  await page
    .getByRole('link', { name: new RegExp(title.replace('?', '\\?')) })
    .first()
    .click()
  await expect(page).toHaveURL(/\/teach\/assignments\//)
  const words = { right: 'Right', wrong: 'Not right' }
  for (const state of ['wrong', 'right'] as const) {
    const item = outcomes.indexOf(words[state]) + 1
    const report = page.url()
    await page.getByRole('link', { name: `${student}, item ${item}: ${state}` }).click()
    await expect(page).toHaveURL(/\/answers\//)
    await expect(page.locator('.verdict .outcome')).toHaveText(words[state])
    await expect(page.getByText('The answer:').or(page.getByText('The key:')).first()).toBeVisible()
    await page.goto(report)
  }
}
