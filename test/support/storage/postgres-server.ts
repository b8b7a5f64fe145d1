import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'

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
  stop(): void
}

/** A real PostgreSQL server in a temporary folder; undefined where its binaries are not installed. */
export async function startPostgres({ durable }: { durable: boolean }): Promise<PostgresServer | undefined> {
  const binaries = findBinaries()
  if (!binaries) return undefined
  const folder = mkdtempSync(join(tmpdir(), 'cap-care-postgres-'))
  const asUser = runnerFor(folder)
  const port = await freePort()
  asUser(join(binaries, 'initdb'), ['-D', join(folder, 'data'), '-U', 'postgres', '-A', 'trust', '-E', 'UTF8'])
  const address = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=${folder}`
  const control = (...words: string[]) => asUser(join(binaries, 'pg_ctl'), ['-D', join(folder, 'data'), '-w', ...words])
  control('-l', join(folder, 'log'), '-o', `${address} -c fsync=${durable ? 'on' : 'off'}`, 'start')
  return {
    url: `postgres://postgres@127.0.0.1:${port}`,
    stop: () => {
      control('-m', 'immediate', 'stop')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function findBinaries(): string | undefined {
  const asked = spawnSync('pg_config', ['--bindir'], { encoding: 'utf8' })
  const folder = asked.status === 0 ? asked.stdout.trim() : ''
  return folder && existsSync(join(folder, 'initdb')) ? folder : undefined
}

/** PostgreSQL refuses to run as root: there, the commands run as the user `postgres`, who owns the folder. */
function runnerFor(folder: string) {
  const isRoot = process.getuid?.() === 0
  if (isRoot) execFileSync('chown', ['postgres', folder])
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
