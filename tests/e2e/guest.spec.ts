import { lessonById } from '../support/e2e/lessons.ts'
import { cardPhrase, joinClass, signInStudent, signOut } from '../support/e2e/people.ts'
import { atStep, takeStep } from '../support/e2e/take-lesson.ts'
import { expect, test } from '../support/e2e/test.ts'

const lessonId = 'whose-word-is-sham'
const { title, steps } = lessonById(lessonId).lesson
const named = (before: string) => new RegExp(`^${before}.*${title.replace('?', '\\?')}$`)

test('a guest tries a lesson, joins the class and goes on where they were', async ({ visit, world }) => {
  const page = await visit()
  await page.goto('/')
  await page.getByRole('button', { name: /try/i }).click()
  await expect(page).toHaveURL(/\/learn$/)
  await page.getByRole('link', { name: named('Open') }).click()
  await page.getByRole('button', { name: 'Start' }).click()
  const outcomes: string[] = []
  for (let number = 1; number <= 3; number++)
    outcomes.push(...(await takeStep(page, lessonId, number, number + 1)))
  expect(outcomes.length).toBeGreaterThan(0)
  await atStep(page, 4)

  const { joinCode: code } = world.classroom
  await joinClass(page, { code, name: `Guest no more ${test.info().project.name}` })
  await page.getByRole('link', { name: new RegExp(`^Step 4 of ${steps.length}: go on`) }).click()
  await atStep(page, 4)
  await page.goto('/progress')
  await expect(page.getByRole('link', { name: new RegExp(title.replace('?', '\\?')) }).first()).toBeVisible()
})

test('the second lesson can be taken to its end', async ({ visit, world }) => {
  const page = await visit(world.newcomer)
  await page.goto(`/learn/lessons/${lessonId}`)
  await page.getByRole('button', { name: 'Start' }).click()
  for (const [index] of steps.entries()) await takeStep(page, lessonId, index + 1, index)
  await expect(page).toHaveURL(/\/end$/)
  await expect(page.getByRole('heading', { level: 1, name: 'You are through' })).toBeVisible()
})

test('a new card ends the old phrase and every session, and the new phrase works', async ({
  visit,
  world,
}) => {
  const { joinCode: code, id } = world.emptyClass
  const student = await visit()
  const old = await joinClass(student, { code, name: 'Lost Card' })

  const teacher = await visit(world.teacher)
  await teacher.goto(`/teach/classes/${id}`)
  await teacher.getByRole('link', { name: /^New card\s*for Lost Card$/ }).click()
  await teacher.getByRole('button', { name: 'Make a new card' }).click()
  await expect(teacher.getByRole('heading', { level: 1, name: 'The new card for Lost Card' })).toBeVisible()
  const phrase = await cardPhrase(teacher)

  await student.goto('/learn')
  await expect(student, 'the session has ended').toHaveURL(/\/sign-in/)
  await signInStudent(student, old)
  await expect(student.getByRole('alert')).toContainText('do not go together')
  await signInStudent(student, { ...old, phrase })
  await expect(student).toHaveURL(/\/learn$/)
  await signOut(student)
})
