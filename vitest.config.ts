import { defineConfig } from 'vitest/config'

const stores = 'test/**/*.store.test.ts'
/** Suites that replace a module: they have their modules to themselves. */
const alone = 'test/**/*.alone.test.ts'
const browsers = 'test/accessibility/**/*.test.ts'

/*
 * Everything runs on SQLite. The contract suites of the stores (`*.store.test.ts`) run once more on PGlite, and once
 * more on a real PostgreSQL server where its binaries are installed. The dialect is chosen when tables are imported,
 * so each one is a project of its own.
 */
export default defineConfig({
  test: {
    testTimeout: 30_000,
    hookTimeout: 60_000,
    globalSetup: ['test/support/temporary-folder.ts'],
    // On two processors Vitest would run one. A third at once would hold up the suites that measure a wait.
    maxWorkers: 2,
    // A suite finds the modules of the one before: loading them anew was a quarter of the time. Nothing of ours keeps state in one.
    isolate: false,
    projects: [
      {
        test: {
          name: 'sqlite',
          include: ['test/**/*.test.ts'],
          exclude: [alone, browsers],
          env: { TEST_STORAGE: 'sqlite' },
        },
      },
      // A browser beside everything else on two processors may stall once: it is then tried again, and said.
      { test: { name: 'browser', include: [browsers], retry: 1, env: { TEST_STORAGE: 'sqlite' } } },
      { test: { name: 'alone', include: [alone], isolate: true, env: { TEST_STORAGE: 'sqlite' } } },
      {
        test: {
          name: 'pglite',
          include: [stores],
          globalSetup: ['test/support/storage/pglite-template.ts'],
          env: { TEST_STORAGE: 'pglite', DATABASE_URL: 'postgres://pglite' },
        },
      },
      {
        test: {
          name: 'postgresql',
          include: [stores],
          globalSetup: ['test/support/storage/postgres-server.ts'],
          env: { TEST_STORAGE: 'postgresql', DATABASE_URL: 'postgres://server' },
        },
      },
    ],
  },
})
