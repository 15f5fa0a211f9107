import type { Locator, Page } from '@playwright/test'
import { answerForm, liked, readGroups } from './take-lesson.ts'
import { test as base, expect } from './test.ts'

/** The most stops of the tab key before something counts as out of reach. */
const mostStops = 150

const pointing = [
  'click',
  'dblclick',
  'tap',
  'check',
  'uncheck',
  'setChecked',
  'fill',
  'hover',
  'dragTo',
  'selectOption',
] as const

/** Somebody at a keyboard: presses, types, goes from stop to stop, and sees where they are at each. */
export type Keys = {
  open(url: string): Promise<void>
  press(key: string): Promise<void>
  type(text: string): Promise<void>
  /** Goes on with the tab key to what has this name, from where the focus is; every stop on the way must be visible. */
  tabTo(name: string | RegExp): Promise<void>
  /** Chooses something in every group of the questions of a step. */
  answerEveryGroup(): Promise<void>
  sees(heading: string): Promise<void>
  seesLink(name: string | RegExp): Promise<void>
  hasFocus(name: string): Promise<void>
  verdictHasFocus(): Promise<void>
}

export const test = base.extend<{ keys: Keys }>({
  keys: async ({ page }, use) => {
    forbidPointing(page)
    await use(keysOn(page))
  },
})

export { expect }

function keysOn(page: Page): Keys {
  const press = (key: string) => page.keyboard.press(key)
  const keys: Keys = {
    async open(url) {
      await page.goto(url)
      await page.waitForLoadState('networkidle')
    },
    press,
    type: (text) => page.keyboard.type(text),
    async tabTo(name) {
      const stops: string[] = []
      for (let stop = 0; stop < mostStops; stop++) {
        await press('Tab')
        const { name: here, visible, role } = await describeFocus(page)
        if (role === 'body') continue
        stops.push(here)
        expect(visible, `“${here}” shows that it has the focus, on ${page.url()}`).toBe(true)
        if (typeof name === 'string' ? here === name : name.test(here)) return
      }
      throw new Error(
        `“${name}” cannot be reached with the tab key on ${page.url()}; its stops: ${stops.join(' | ')}`,
      )
    },
    async answerEveryGroup() {
      for (const [index, group] of (await readGroups(page.locator(answerForm))).entries()) {
        await tabToGroup(page, group.name)
        const values = liked(group, index)
        if (group.type === 'radio') {
          await press('Space')
          for (let step = 0; step < group.values.indexOf(values[0] ?? ''); step++) await press('ArrowDown')
        } else await markFirst(page, group.name)
        await expect(page.locator(`${answerForm} input[name="${group.name}"]:checked`)).not.toHaveCount(0)
      }
    },
    async sees(heading) {
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading)
    },
    async seesLink(name) {
      await expect(page.getByRole('link', { name }).first()).toBeVisible()
    },
    async hasFocus(name) {
      expect((await describeFocus(page)).name).toBe(name)
    },
    async verdictHasFocus() {
      await expect(page.locator('.verdict').first()).toBeFocused()
    },
  }
  return keys
}

async function tabToGroup(page: Page, name: string): Promise<void> {
  for (let stop = 0; stop < mostStops; stop++) {
    await page.keyboard.press('Tab')
    const { inputName, visible, name: here } = await describeFocus(page)
    if (!inputName) continue
    expect(visible, `“${here}” shows that it has the focus, on ${page.url()}`).toBe(true)
    if (inputName === name) return
  }
  throw new Error(`the questions ${name} cannot be reached with the tab key on ${page.url()}`)
}

/** Marks the box that has the focus, and goes to the last of its group, where the next stop is another group's. */
async function markFirst(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Space')
  const left = await page.locator(`${answerForm} input[name="${name}"]`).count()
  expect(left).toBeGreaterThan(0)
}

type Focus = { role: string; name: string; inputName: string; visible: boolean }

/** What has the focus, once it is in view: scrolling may take a moment. */
async function describeFocus(page: Page): Promise<Focus> {
  const until = Date.now() + 2_000
  for (;;) {
    const focus = await lookAtFocus(page)
    if (focus.visible || Date.now() > until) return focus
    await page.waitForTimeout(50)
  }
}

/** The name that people see, and whether an outline is drawn around it, its label or what stands for it, on the screen. */
function lookAtFocus(page: Page): Promise<Focus> {
  return page.evaluate(() => {
    const element = document.activeElement
    if (!(element instanceof HTMLElement) || element === document.body)
      return { role: 'body', name: '', inputName: '', visible: true }
    const words = (node: Element | null | undefined) => (node?.textContent ?? '').replace(/\s+/g, ' ').trim()
    const labels = 'labels' in element ? [...((element.labels as NodeListOf<HTMLLabelElement>) ?? [])] : []
    const name = element.getAttribute('aria-label') || labels.map(words).join(' ') || words(element)
    const drawn = [element, element.nextElementSibling, element.closest('label')].filter(
      (node) => node !== null,
    )
    const outlined = drawn.some((node) => {
      const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(node)
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2 && !/, 0\)$/.test(outlineColor)
    })
    // Its fields and its button are stops of their own, and the browser marks which one it is at.
    const inParts = element.matches('input[type=datetime-local]')
    const box = element.getBoundingClientRect()
    const inView = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth
    return {
      role: element.tagName.toLowerCase(),
      name,
      inputName: element instanceof HTMLInputElement && /^i\d/.test(element.name) ? element.name : '',
      visible: (outlined || inParts) && inView,
    }
  })
}

/** Whatever would need a mouse, a finger or a shortcut past the keyboard throws. */
function forbidPointing(page: Page): void {
  const refuse = async () => {
    throw new Error('this test is done by keyboard alone')
  }
  const locator: Locator = page.locator('body')
  for (const target of [page, Object.getPrototypeOf(locator)])
    for (const act of pointing)
      if (act in target) Object.defineProperty(target, act, { value: refuse, configurable: true })
  for (const act of ['move', 'down', 'up', 'click', 'dblclick', 'wheel'] as const)
    Object.defineProperty(page.mouse, act, { value: refuse })
}
