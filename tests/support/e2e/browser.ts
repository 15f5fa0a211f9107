import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir, userInfo } from 'node:os'
import { dirname, join } from 'node:path'
import { chromium, type LaunchOptions } from '@playwright/test'
import packaged from '@sparticuz/chromium'

/** Where Google's browser stands if it is installed. */
const installed: Partial<Record<NodeJS.Platform, string[]>> = {
  darwin: ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
  linux: ['/opt/google/chrome/chrome'],
  win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map((name) =>
    join(process.env[name] ?? '', 'Google/Chrome/Application/chrome.exe'),
  ),
}

/** Whether the browser that comes as an npm package runs here; it needs no system package. */
const isPackaged = process.platform === 'linux' && process.arch === 'x64'

/**
 * How the browser is started. The packaged one gets no more than it needs: the arguments its package proposes switch
 * web security off and run everything in one process, and tests of origins and of content policy would prove nothing.
 */
export function browserLaunch(): LaunchOptions {
  if (isPackaged) return { executablePath: join(packagedFolder(), 'chromium'), args: ['--no-sandbox'] }
  if (findInstalled()) return { channel: 'chrome' }
  return {}
}

/** Makes sure that there is a browser; unpacks the packaged one, once per version and user. Throws where there is none. */
export async function prepareBrowser(): Promise<void> {
  if (isPackaged) return unpack(packagedFolder())
  if (findInstalled() || existsSync(chromium.executablePath())) return
  throw new Error(
    'There is no browser for the tests: install Chrome, or run `npx playwright install chromium`.',
  )
}

function findInstalled(): string | undefined {
  return installed[process.platform]?.find((path) => existsSync(path))
}

function packagedFolder(): string {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium')
  const { version } = JSON.parse(readFileSync(join(dirname(entry), '..', 'package.json'), 'utf8'))
  return join(tmpdir(), `who-says-chromium-${version}-${userInfo().uid}`)
}

/** Unpacks beside and renames, so that a run that was cut short, or one at the same time, does no harm. */
async function unpack(folder: string): Promise<void> {
  if (existsSync(folder)) return
  const unfinished = `${folder}.${process.pid}`
  rmSync(unfinished, { recursive: true, force: true })
  mkdirSync(unfinished, { mode: 0o700 })
  const before = process.env.TMPDIR
  // The package unpacks into the temporary folder and nowhere else.
  process.env.TMPDIR = unfinished
  try {
    chmodSync(await packaged.executablePath(), 0o700)
  } finally {
    if (before === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = before
  }
  try {
    renameSync(unfinished, folder)
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true })
    if (!existsSync(folder)) throw error
  }
}
