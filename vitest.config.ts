import { defineConfig } from 'vitest/config'
import { postgresBinaries } from './test/support/storage/postgres-binaries.ts'

const stores = 'test/**/*.store.test.ts'
/** Suites that replace a module: they have their modules to themselves. */
const alone = 'test/**/*.alone.test.ts'
const browsers = 'test/accessibility/**/*.test.ts'
/** Waits for its own checks most of the time: other suites use that time. Projects begin in the order of their names. */
const disk = 'test/server/full-disk.test.ts'
/** Suites that measure how long the server keeps somebody waiting, or that have deadlines of a second: they run at the end. */
const waits = ['test/{hostile,threads}/**/*.test.ts', 'test/server/!(full-disk).test.ts']

/** PGlite stands in for a PostgreSQL server. Where the server is, the suites run on it alone, or on PGlite too when asked. */
const standIn = postgresBinaries() === undefined || process.argv.includes('pglite')

const onPglite = {
  test: {
    name: 'pglite',
    include: [stores],
    globalSetup: ['test/support/storage/pglite-template.ts'],
    env: { TEST_STORAGE: 'pglite', DATABASE_URL: 'postgres://pglite' },
  },
}

/*
 * Everything runs on SQLite. The contract suites of the stores (`*.store.test.ts`) run once more on PostgreSQL: on a real server
 * where its binaries are installed, on PGlite elsewhere. The dialect is chosen when tables are imported, so each one is a
 * project of its own.
 */
export default defineConfig({
  test: {
    testTimeout: 30_000,
    hookTimeout: 60_000,
    globalSetup: ['test/support/temporary-folder.ts'],
    // On two processors Vitest would run one. Many suites wait for a browser or a server: a third uses that time, a fourth makes each slower.
    maxWorkers: 3,
    // A suite finds the modules of the one before: loading them anew was a quarter of the time. Nothing of ours keeps state in one.
    isolate: false,
    projects: [
      {
        test: {
          name: 'sqlite',
          include: ['test/**/*.test.ts'],
          exclude: [alone, browsers, disk, ...waits],
          env: { TEST_STORAGE: 'sqlite' },
        },
      },
      // A browser beside everything else on two processors may stall once: it is then tried again, and said.
      { test: { name: 'browser', include: [browsers], retry: 1, env: { TEST_STORAGE: 'sqlite' } } },
      { test: { name: 'disk', include: [disk], env: { TEST_STORAGE: 'sqlite' } } },
      { test: { name: 'alone', include: [alone], isolate: true, env: { TEST_STORAGE: 'sqlite' } } },
      {
        test: {
          name: 'postgresql',
          include: [stores],
          globalSetup: ['test/support/storage/postgres-server.ts'],
          env: { TEST_STORAGE: 'postgresql', DATABASE_URL: 'postgres://server' },
        },
      },
      ...(standIn ? [onPglite] : []),
      {
        test: {
          name: 'waits',
          include: waits,
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
          env: { TEST_STORAGE: 'sqlite' },
        },
      },
    ],
  },
})
