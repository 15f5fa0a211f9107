import { expect, test } from '../support/e2e/keyboard.ts'
import { lessonById } from '../support/e2e/lessons.ts'

const lessonId = 'claim-or-prediction'
const { title, steps } = lessonById(lessonId).lesson

test('a student joins, does a whole lesson and signs out by keyboard alone', async ({
  keys,
  world,
  site,
}) => {
  test.slow()
  await keys.open(`${site.url}/join`)
  await keys.tabTo('Class code')
  await keys.type(world.classroom.joinCode)
  await keys.press('Enter')
  await keys.tabTo('Your name')
  await keys.type('Keyboard Kim')
  await keys.press('Enter')
  await keys.sees('You are in 8b')
  await keys.tabTo('I have written it down: go on')
  await keys.press('Enter')
  await keys.sees('Lessons')
  await keys.tabTo(new RegExp(`^Open.*${title.replace('?', '\\?')}`))
  await keys.press('Enter')
  await keys.sees(title)
  await keys.tabTo('Start')
  await keys.press('Enter')

  for (const [index, step] of steps.entries()) {
    await keys.sees(step.title)
    if (step.type === 'activity') {
      await keys.answerEveryGroup()
      await keys.tabTo(/^Check my answers?$/)
      await keys.press('Enter')
      await keys.verdictHasFocus()
    }
    await keys.tabTo(index === steps.length - 1 ? 'Finish the lesson' : 'Continue')
    await keys.press('Enter')
  }
  await keys.sees('Handed in')
  await keys.tabTo('Sign out')
  await keys.press('Enter')
  await keys.seesLink('Sign in')
})

test('a teacher signs in, assigns a lesson and opens an answer by keyboard alone', async ({
  keys,
  world,
  site,
}) => {
  await keys.open(`${site.url}/sign-in`)
  await keys.tabTo('E-mail')
  await keys.type(world.teacher.email)
  await keys.press('Tab')
  await keys.type('a lamp beside the river')
  await keys.press('Enter')
  await keys.sees('Your classes')
  await keys.tabTo('9c')
  await keys.press('Enter')
  await keys.sees('9c')
  await keys.tabTo('Assign a lesson')
  await keys.press('Enter')
  await keys.tabTo('Lesson')
  await keys.press('ArrowDown')
  await keys.tabTo('Assign')
  await keys.press('Enter')
  await keys.sees('9c')

  await keys.open(`${site.url}/teach/assignments/${world.assignmentId}`)
  await keys.tabTo(/, item 1: /)
  await keys.press('Enter')
  await keys.seesLink(/8b/)
})

test('the first stop of the tab key leads past the head of the page', async ({ keys, site }) => {
  await keys.open(`${site.url}/sign-in`)
  await keys.tabTo('Skip to the content')
  await keys.press('Enter')
  await keys.tabTo('Sign in with your class code and phrase')
})

test('somebody who made a mistake is led to it', async ({ keys, site }) => {
  await keys.open(`${site.url}/sign-in/student`)
  await keys.tabTo('Class code')
  await keys.type('abc')
  await keys.tabTo('Your name')
  await keys.type('Kim')
  await keys.tabTo('Your secret phrase')
  await keys.type('one two three four')
  await keys.press('Enter')
  await keys.sees('Sign in')
  await keys.tabTo(/code/i)
  await keys.press('Enter')
  await keys.hasFocus('Class code')
})

test('a stop that does not show would be noticed', async ({ page, keys, site }) => {
  await keys.open(`${site.url}/sign-in`)
  await page.evaluate(() => {
    const sheet = document.styleSheets[0]
    sheet?.insertRule('* { outline: none !important }', sheet.cssRules.length)
  })
  await expect(keys.tabTo('E-mail')).rejects.toThrow('shows that it has the focus')
})

test('this fixture knows no mouse', async ({ page, keys, site }) => {
  await keys.open(`${site.url}/sign-in`)
  const link = page.getByRole('link').first()
  for (const act of [
    () => link.click(),
    () => page.getByLabel('E-mail').fill('x'),
    () => page.mouse.move(1, 1),
    () => link.tap(),
  ])
    await expect(async () => act()).rejects.toThrow('by keyboard alone')
})
