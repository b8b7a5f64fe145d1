import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { drizzle } from 'drizzle-orm/pglite'
import { migrate } from 'drizzle-orm/pglite/migrator'
import type { TestProject } from 'vitest/node'
import { migrationsFolder } from '../../../src/storage/migrations.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    pgliteTemplate: string
  }
}

/** Makes one migrated database, which every suite copies: making one takes five times as long. */
export default async function makeTemplate(project: TestProject) {
  const folder = mkdtempSync(join(tmpdir(), 'cap-care-pglite-'))
  const client = new PGlite()
  await migrate(drizzle(client), { migrationsFolder: migrationsFolder('postgresql') })
  const file = join(folder, 'template.tar')
  writeFileSync(file, Buffer.from(await (await client.dumpDataDir('none')).arrayBuffer()))
  await client.close()
  project.provide('pgliteTemplate', file)
  return () => rmSync(folder, { recursive: true, force: true })
}
