import { vitePlugin as remix } from '@remix-run/dev'
import { defineConfig } from 'vitest/config'
import remixOptions from './remix.config.js'

const testing = process.env.VITEST === 'true'

export default defineConfig(({ isSsrBuild }) => ({
  // Under Vitest the Remix plugin stays out: it would treat every module as part of an app build.
  plugins: testing ? [] : [remix(remixOptions)],
  build: {
    assetsInlineLimit: 0,
    cssMinify: true,
    rollupOptions: { output: isSsrBuild ? {} : { manualChunks: chunkOf } },
  },
  // Development bundles what browsers will ask for once, ahead: found later, it would load pages twice. Packages of the
  // server alone are not looked into.
  optimizeDeps: {
    include: ['react', 'react-dom/client', '@remix-run/react', '@conform-to/react', 'temporal-polyfill'],
    exclude: ['@node-rs/argon2', 'postgres', 'lucia', '@lucia-auth/adapter-drizzle'],
  },
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
}))

const framework =
  /node_modules\/(react|react-dom|scheduler|@remix-run|react-router|react-router-dom|turbo-stream)\//
const desk = /\/app\/(ui|activities|domain)\/[\w./-]+\.tsx?$/
const forSomePages =
  /(report|table|heat-map|share-bar|misreading|lead|scroll-region|print|field)[\w-]*\.tsx?$/

/**
 * What most pages need is sent as two files, not as twenty small ones: a slow line pays for every request. Forms with
 * their library and the parts of reports stay with the pages that have them.
 */
function chunkOf(id: string): string | undefined {
  if (framework.test(id)) return 'framework'
  if (desk.test(id) && !forSomePages.test(id)) return 'desk'
  return undefined
}
