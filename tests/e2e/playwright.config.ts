import { defineConfig } from '@playwright/test'
import { browserLaunch } from '../support/e2e/browser.ts'

const desktop = { width: 1280, height: 800 }
const phone = { width: 390, height: 844 }

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results/e2e',
  globalSetup: '../support/e2e/global-setup.ts',
  workers: 2,
  fullyParallel: true,
  forbidOnly: process.env.CI !== undefined,
  retries: 0,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  use: {
    browserName: 'chromium',
    launchOptions: browserLaunch(),
    actionTimeout: 15_000,
    navigationTimeout: 20_000,
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    viewport: desktop,
    trace: 'retain-on-failure',
  },
  projects: [
    // Whatever has no project of its own, so that no new file is left out. Pictures have a command of their own.
    { name: 'with-js', testIgnore: /(keyboard|size|screens)\.spec\.ts/ },
    { name: 'without-js', testMatch: /(journey|guest)\.spec\.ts/, use: { javaScriptEnabled: false } },
    { name: 'keyboard', testMatch: /keyboard\.spec\.ts/ },
    { name: 'phone', testMatch: /(size|journey)\.spec\.ts/, use: { viewport: phone } },
  ],
})
