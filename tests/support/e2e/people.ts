import type { Page } from '@playwright/test'
import { expect } from './test.ts'

/** What a student's card says, to sign in with again. */
export type Card = { code: string; name: string; phrase: string }

/** Registers the first teacher of an instance, who makes the school; ends on the page of classes. */
export async function registerSchool(page: Page): Promise<void> {
  await page.goto('/register')
  await page.getByLabel('Name of the school').fill('Harbour School')
  await page.getByLabel('Time zone of the school').selectOption('Europe/Berlin')
  await page.getByLabel('Your name').fill('Ms Okafor')
  await page.getByLabel('E-mail').fill('okafor@harbour.example')
  await page.getByLabel('Password').fill('lanterns over the harbour')
  await page.getByRole('button', { name: 'Make the account' }).click()
  await expect(page).toHaveURL(/\/teach$/)
}

/** Makes a class and gives its code as the page shows it; ends on the page of the class. */
export async function makeClass(page: Page, name: string): Promise<string> {
  await page.getByLabel('Name of the class').fill(name)
  await page.getByRole('button', { name: 'Make the class' }).click()
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
  return (await page.locator('.join-code').innerText()).trim()
}

/** Assigns a lesson on the page of a class. */
export async function assign(page: Page, lessonTitle: string): Promise<void> {
  await page.getByRole('link', { name: 'Assign a lesson' }).click()
  const lesson = page.getByLabel('Lesson', { exact: true })
  const option = lesson.locator('option', { hasText: lessonTitle })
  await lesson.selectOption((await option.getAttribute('value')) ?? '')
  await page.getByRole('button', { name: 'Assign', exact: true }).click()
  await expect(
    page.getByRole('link', { name: new RegExp(lessonTitle.replace('?', '\\?')) }).first(),
  ).toBeVisible()
}

/** Joins a class with its code; gives the card that is shown, and ends where lessons are listed. */
export async function joinClass(page: Page, { code, name }: { code: string; name: string }): Promise<Card> {
  await page.goto('/join')
  await page.getByLabel('Class code').fill(code)
  await page.getByRole('button', { name: 'Find the class' }).click()
  await page.getByLabel('Your name').fill(name)
  await page.getByRole('button', { name: /^Join / }).click()
  await expect(page.getByRole('heading', { level: 1, name: /^You are in / })).toBeVisible()
  const phrase = await cardPhrase(page)
  await page.getByRole('link', { name: 'I have written it down: go on' }).click()
  await expect(page).toHaveURL(/\/learn$/)
  return { code, name, phrase }
}

/** The phrase on the one card of a page. */
export async function cardPhrase(page: Page): Promise<string> {
  return (await page.locator('dt:text-is("Your secret phrase") + dd').innerText()).trim()
}

/** Signs a student in with what is on the card, wherever that leads. */
export async function signInStudent(page: Page, { code, name, phrase }: Card): Promise<void> {
  await page.goto('/sign-in/student')
  await page.getByLabel('Class code').fill(code)
  await page.getByLabel('Your name').fill(name)
  await page.getByLabel('Your secret phrase').fill(phrase)
  await page.getByRole('button', { name: 'Sign in' }).click()
}

export async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page.getByRole('link', { name: 'Sign in' }).first()).toBeVisible()
}
