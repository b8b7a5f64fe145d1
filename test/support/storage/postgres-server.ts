import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { postgresBinaries } from './postgres-binaries.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    postgresUrl: string
  }
}

/**
 * Starts a real PostgreSQL server in a temporary folder, and stops it after the tests.
 * Without its binaries the suites of this project are skipped, and say so.
 */
export default async function startForTests(project: TestProject) {
  const server = await startPostgres({ durable: false })
  if (!server) console.warn('PostgreSQL is not installed here: its contract suites are skipped.')
  project.provide('postgresUrl', server?.url ?? '')
  return server?.stop
}

export interface PostgresServer {
  /** Its address, to which the name of a database is added. */
  readonly url: string
  /** Ends it at once, as a power cut would. */
  crash(): void
  startAgain(): void
  stop(): void
}

interface Wanted {
  readonly durable: boolean
  /** An empty folder for its data; a new temporary one when absent. */
  readonly data?: string
}

/** A real PostgreSQL server in a temporary folder; undefined where its binaries are not installed. */
export async function startPostgres({ durable, data }: Wanted): Promise<PostgresServer | undefined> {
  const binaries = postgresBinaries()
  if (!binaries) return undefined
  const folder = mkdtempSync(join(tmpdir(), 'cap-care-postgres-'))
  const asUser = runnerFor(folder, data)
  const port = await freePort()
  const place = data ?? join(folder, 'data')
  const small = data ? ['--wal-segsize=1'] : []
  asUser(join(binaries, 'initdb'), ['-D', place, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', ...small])
  const settings = [
    `-p ${port}`,
    'listen_addresses=127.0.0.1',
    `unix_socket_directories=${folder}`,
    `fsync=${durable ? 'on' : 'off'}`,
    ...(data ? ['min_wal_size=2MB', 'max_wal_size=4MB'] : []),
  ]
  const control = (...words: string[]) => asUser(join(binaries, 'pg_ctl'), ['-D', place, '-w', ...words])
  const start = () => control('-l', join(folder, 'log'), '-o', settings.join(' -c '), 'start')
  const end = () => control('-m', 'immediate', 'stop')
  start()
  return {
    url: `postgres://postgres@127.0.0.1:${port}`,
    crash: end,
    startAgain: start,
    stop: () => {
      end()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Whether `startPostgres` can start one here. */
export const hasPostgres = postgresBinaries() !== undefined

/** PostgreSQL refuses to run as root: there, the commands run as the user `postgres`, who owns the folders. */
function runnerFor(folder: string, data?: string) {
  const isRoot = process.getuid?.() === 0
  if (isRoot) execFileSync('chown', ['postgres', folder, ...(data ? [data] : [])])
  return (command: string, words: string[]) => {
    const [program, args] = isRoot ? ['setpriv', asPostgres(command, words)] : [command, words]
    execFileSync(program, args, { stdio: 'ignore', cwd: folder })
  }
}

function asPostgres(command: string, words: string[]): string[] {
  return ['--reuid=postgres', '--regid=postgres', '--init-groups', command, ...words]
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      )
    })
  })
}
