import { defineConfig } from '@playwright/test'
import config from './playwright.config.ts'

/** Pictures of every page for people to look at: `npm run screens`. No part of the tests. */
export default defineConfig({
  ...config,
  outputDir: '../../test-results/screens-traces',
  timeout: 180_000,
  projects: [{ name: 'screens', testMatch: /screens\.spec\.ts/ }],
})
