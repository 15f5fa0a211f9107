import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  test as base,
  expect,
  type Page,
} from '@playwright/test'
import { sessionsIn } from '#app/accounts/sessions.server.ts'
import type { SignedIn } from '#app/accounts/viewer.ts'
import { type Site, startEmptySite, startWorldSite } from './site.ts'
import { watchContext } from './watch-page.ts'
import type { World } from './world.ts'

type TestFixtures = {
  /** A browser of somebody's own: nobody yet, or a user who is signed in. */
  visit: (viewer?: SignedIn | null) => Promise<Page>
  /** A server with an empty database of this test's own, where nobody has registered yet. */
  emptySite: Site
  /** A browser of somebody's own at the empty site. */
  visitEmpty: () => Promise<Page>
  /** What the project says of browsers. */
  contextSettings: BrowserContextOptions
  /** Whatever a page or the server did that none may do fails the test. */
  nothingWentWrong: undefined
}

type WorkerFixtures = {
  running: { site: Site; world: World }
  /** A server that the tests of one worker share. */
  site: Site
  /** A school on it, with classes, students and work. */
  world: World
}

const notesOf = new WeakMap<BrowserContext, string[]>()

export const test = base.extend<TestFixtures, WorkerFixtures>({
  running: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures a fixture needs from its pattern
    async ({}, use) => {
      const running = await startWorldSite()
      await use(running)
      await running.site.stop()
    },
    { scope: 'worker', timeout: 90_000 },
  ],
  site: [async ({ running }, use) => use(running.site), { scope: 'worker' }],
  world: [async ({ running }, use) => use(running.world), { scope: 'worker' }],
  baseURL: async ({ site }, use) => use(site.url),
  context: async ({ context, baseURL }, use) => {
    notesOf.set(context, watchContext(context, baseURL ?? ''))
    await use(context)
    failOnNotes(context)
  },
  visit: async ({ browser, contextSettings, site }, use) => {
    const open = opener(browser, contextSettings)
    await use((viewer = null) => open.visit(site, viewer))
    await open.end()
  },
  visitEmpty: async ({ browser, contextSettings, emptySite }, use) => {
    const open = opener(browser, contextSettings)
    await use(() => open.visit(emptySite, null))
    await open.end()
  },
  contextSettings: async (
    { contextOptions, javaScriptEnabled, viewport, colorScheme, locale, timezoneId },
    use,
  ) => use({ ...contextOptions, javaScriptEnabled, viewport, colorScheme, locale, timezoneId }),
  emptySite: [
    // biome-ignore lint/correctness/noEmptyPattern: as above
    async ({}, use) => {
      const site = await startEmptySite()
      await use(site)
      const faults = site.takeFaults()
      await site.stop()
      expect(faults, 'what the server said of its own faults').toEqual([])
    },
    { timeout: 90_000 },
  ],
  nothingWentWrong: [
    async ({ site }, use) => {
      site.takeFaults()
      await use(undefined)
      expect(site.takeFaults(), 'what the server said of its own faults').toEqual([])
    },
    { auto: true },
  ],
})

export { expect }

/** Gives a browser the session of a user, as signing in would. */
async function signIn(context: BrowserContext, site: Site, viewer: SignedIn): Promise<void> {
  await context.addCookies([
    { ...(await sessionCookie(site, viewer)), url: site.url, sameSite: 'Lax', httpOnly: true },
  ])
}

/** The name and value of a new session's cookie. */
export async function sessionCookie(site: Site, viewer: SignedIn): Promise<{ name: string; value: string }> {
  const header = await sessionsIn(site.db).start(viewer.userId)
  const [name = '', value = ''] = (header.split(';')[0] ?? '').split('=')
  return { name, value }
}

/** What is noted of a browser so far, as expected: a test that provokes something takes it away here. */
export function takeNotes(context: BrowserContext): string[] {
  return notesOf.get(context)?.splice(0) ?? []
}

function opener(browser: Browser, settings: BrowserContextOptions) {
  const opened: BrowserContext[] = []
  return {
    async visit(site: Site, viewer: SignedIn | null): Promise<Page> {
      const context = await browser.newContext({ ...settings, baseURL: site.url })
      opened.push(context)
      notesOf.set(context, watchContext(context, site.url))
      if (viewer) await signIn(context, site, viewer)
      return context.newPage()
    },
    async end(): Promise<void> {
      for (const context of opened) await context.close()
      for (const context of opened) failOnNotes(context)
    },
  }
}

function failOnNotes(context: BrowserContext): void {
  expect(takeNotes(context), 'what went wrong in the browser').toEqual([])
}
