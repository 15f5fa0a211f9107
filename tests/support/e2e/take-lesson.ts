import type { Locator, Page } from '@playwright/test'
import { outcomeOf } from '#app/domain/grading/grade.ts'
import { lessonById } from './lessons.ts'
import { expect } from './test.ts'

/** What was chosen in a step, by the names of its inputs. */
export type Said = Map<string, string[]>

/** One set of inputs of a question, as a reader sees them in order. */
export type Group = { name: string; type: 'radio' | 'checkbox' | 'words'; values: string[] }

/** What the page says of an outcome. */
const outcomeWords = { right: 'Right', part: 'Partly right', wrong: 'Not right' }

export const answerForm = 'form#answers'

/**
 * Takes one step as a student does, who goes by what stands on the page: reads on, or answers. `taste` says by position
 * which options are liked, so that some answers come out right and some wrong. Checks each verdict against what the key
 * in the lesson's file makes of the same answers. Gives the outcomes.
 */
export async function takeStep(
  page: Page,
  lessonId: string,
  number: number,
  taste: number,
): Promise<string[]> {
  await atStep(page, number)
  const outcomes =
    (await page.locator(answerForm).count()) > 0 ? await answer(page, lessonId, number, taste) : []
  await goOn(page)
  return outcomes
}

/** Waits until a step is there. */
export async function atStep(page: Page, number: number): Promise<void> {
  await expect(page).toHaveURL(new RegExp(`/attempts/[^/]+/${number}([?#]|$)`))
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
}

/** Presses what leads on from a step that is read or answered. */
export async function goOn(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^(Continue|Finish the lesson)$/ }).click()
}

/** Answers a step and compares the verdicts. */
export async function answer(page: Page, lessonId: string, number: number, taste: number): Promise<string[]> {
  const said = await choose(page, taste)
  await page.getByRole('button', { name: /^Check my answers?$/ }).click()
  await expect(page.locator('.verdict').first()).toBeVisible()
  const shown = await page.locator('.verdict .outcome').allInnerTexts()
  expect(shown.map((text) => text.trim().toLowerCase())).toEqual(
    expectedOutcomes(lessonId, number, said).map((text) => text.toLowerCase()),
  )
  return shown
}

/** Chooses an answer in every group of the step; what was chosen already stays. */
async function choose(page: Page, taste: number): Promise<Said> {
  const form = page.locator(answerForm)
  const said: Said = new Map()
  for (const [index, group] of (await readGroups(form)).entries()) {
    const values = liked(group, taste + index)
    for (const value of values) await choiceOf(form, group.name, value).click()
    said.set(group.name, values)
  }
  return said
}

/** The label of one option: what a finger meets. */
export function choiceOf(form: Locator, name: string, value: string): Locator {
  return form.locator(`label:has(input[name="${name}"][value="${value}"])`)
}

/** The groups of inputs of a form, in the order of the page. */
export async function readGroups(form: Locator): Promise<Group[]> {
  const inputs = await form.locator('input:is([type=radio], [type=checkbox])').evaluateAll((found) =>
    found.map((input) => ({
      name: input.getAttribute('name') ?? '',
      type: input.closest('.word')
        ? ('words' as const)
        : (input.getAttribute('type') as 'radio' | 'checkbox'),
      value: input.getAttribute('value') ?? '',
    })),
  )
  const groups = new Map<string, Group>()
  for (const { name, type, value } of inputs) {
    const group = groups.get(name) ?? { name, type, values: [] }
    groups.set(name, { ...group, values: [...group.values, value] })
  }
  return [...groups.values()]
}

/** Which values somebody with this taste chooses: one option, a few of several, or some words in a row. */
export function liked({ type, values }: Group, taste: number): string[] {
  const at = taste % values.length
  if (type === 'radio') return values.slice(at, at + 1)
  if (type === 'checkbox')
    return values.filter((_, index) => index === at || index === (at + 1) % values.length)
  return values.slice(0, 2 + (taste % 3))
}

/** What the rules of the lesson's file make of the answers to a step, in the words of the page. */
function expectedOutcomes(lessonId: string, number: number, said: Said): string[] {
  return lessonById(lessonId)
    .itemsOf(number)
    .map((item, index) => {
      const prefix = `i${index + 1}-`
      const own = [...said].filter(([name]) => name.startsWith(prefix))
      const form = new Map(own.map(([name, values]) => [name.slice(prefix.length), values]))
      return outcomeWords[outcomeOf(item.grade('standard', item.read('standard', form)))]
    })
}
