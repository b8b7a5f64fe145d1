import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { appendAuditRow } from '#audit'
import { systemClock } from '#kernel'
import { loadCatalogue } from '#questionnaires'
import { createPrinter } from '#reports'
import { openStorage } from '#storage'
import type { App } from './app.ts'
import { answers, assessments } from './assessment/tables.ts'
import { auditRows } from './audit/tables.ts'
import { type Config, readConfig } from './config.ts'
import { legalEntities, structures } from './directory/tables.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }

/** Every table, those that others refer to first. */
const tables = [legalEntities, structures, assessments, answers, auditRows]

/** Puts the product together. The only place that knows every part. */
export async function assemble(config: Config, clock = systemClock): Promise<App> {
  const contentFolder = join(root, 'questionnaires')
  const catalogue = await loadCatalogue(contentFolder)
  const storage = await openStorage(config)
  const printer = createPrinter({ dataDir: config.DATA_DIR, chromiumPath: config.CHROMIUM_PATH })
  const parts = { storage, clock, audit: appendAuditRow, catalogue, contentFolder, printer, tables, version }
  return {
    config,
    version,
    clock,
    catalogue,
    contextFor: (actor, door) => ({ actor, door, ...parts }),
    ready: () =>
      storage.check().then(
        () => true,
        () => false,
      ),
    close: async () => {
      await printer.close()
      await storage.close()
    },
  }
}

async function main([door, ...words]: string[]): Promise<void> {
  if (door === 'cli') {
    const { runCommand } = await import('./cli/run.ts')
    const streams = { out: (text: string) => console.log(text), err: (text: string) => console.error(text) }
    process.exitCode = await runCommand(() => assemble(readConfig()), words, streams)
    return
  }
  const { startServer } = await import('./server.ts')
  await startServer(await assemble(readConfig()))
}

if (import.meta.main) await main(process.argv.slice(2))
