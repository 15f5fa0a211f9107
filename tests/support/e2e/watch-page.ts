import type { BrowserContext, Page } from '@playwright/test'

/** Sub-resources whose absence breaks a page. */
const parts = ['script', 'stylesheet', 'font', 'image', 'manifest']

/**
 * Notes whatever no page may do: errors in its console (a violated content policy is one), exceptions, parts that are
 * missing, requests to other sites, and answers that say the server failed. Gives the notes.
 */
export function watchContext(context: BrowserContext, origin: string): string[] {
  const notes: string[] = []
  context.on('page', (page) => watchPage(page, notes))
  context.on('request', (request) => {
    const url = new URL(request.url())
    if (url.protocol.startsWith('http') && url.origin !== origin)
      notes.push(`request to another site: ${url.href}`)
  })
  context.on('response', (response) => {
    const status = response.status()
    const part = parts.includes(response.request().resourceType())
    if (status >= 500 || (part && status >= 400)) notes.push(`${status} ${response.url()}`)
  })
  return notes
}

function watchPage(page: Page, notes: string[]): void {
  page.on('pageerror', (error) => notes.push(`exception at ${page.url()}: ${error.stack ?? error.message}`))
  page.on('console', (message) => {
    const text = message.text()
    // Answers of the server are judged above, by kind: a refused form or a page that is not there is no fault.
    if (/^Failed to load resource/.test(text)) return
    if (['error', 'warning'].includes(message.type())) notes.push(`console at ${page.url()}: ${text}`)
  })
}
