import { vitePlugin as remix } from '@remix-run/dev'
import { defineConfig } from 'vitest/config'
import remixOptions from './remix.config.js'

const testing = process.env.VITEST === 'true'

export default defineConfig({
  // Under Vitest the Remix plugin stays out: it would treat every module as part of an app build.
  plugins: testing ? [] : [remix(remixOptions)],
  build: { assetsInlineLimit: 0, cssMinify: true },
  esbuild: { jsx: 'automatic' },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: [
            'app/**/*.test.{ts,tsx}',
            'db/**/*.test.ts',
            'scripts/**/*.test.ts',
            'tests/architecture/**/*.test.ts',
            'tests/content/**/*.test.ts',
          ],
          setupFiles: ['tests/support/fail-on-console.ts'],
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.ts', 'tests/routes/**/*.test.{ts,tsx}'],
          globalSetup: ['tests/support/template-database.ts'],
          setupFiles: ['tests/support/fail-on-console.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
})
