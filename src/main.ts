import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { appendAuditRow } from '#audit'
import { AppError, faultCode, newId, systemClock } from '#kernel'
import { failureText } from '#messages'
import { loadCatalogue, nothingServed } from '#questionnaires'
import { createPrinter } from '#reports'
import { openStorage } from '#storage'
import type { App, Opening } from './app.ts'
import { answers, assessments } from './assessment/tables.ts'
import { auditRows } from './audit/tables.ts'
import { type Config, readConfig } from './config.ts'
import { legalEntities, structures } from './directory/tables.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }

/** Every table, those that others refer to first. */
const tables = [legalEntities, structures, assessments, answers, auditRows]

/** Puts the product together, with the content that was released or another. The only place that knows every part. */
export async function assemble(config: Config, clock = systemClock, loadContent = loadCatalogue): Promise<App> {
  const contentFolder = join(root, 'questionnaires')
  const catalogue = await loadContent(contentFolder)
  const storage = await openStorage(config).catch((error) => {
    throw new AppError('unavailable', 'storage-unavailable', { values: { reason: faultCode(error) } })
  })
  const printer = createPrinter({ dataDir: config.DATA_DIR, chromiumPath: config.CHROMIUM_PATH })
  const parts = {
    storage,
    clock,
    audit: appendAuditRow,
    catalogue,
    contentFolder,
    printer,
    tables,
    log: auditRows,
    version,
  }
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

/** Opens what a command asks for. */
async function open(opening: Opening): Promise<App> {
  if (opening === 'released') return assemble(readConfig())
  if (opening === 'drafts') return assemble(readConfig(), systemClock, nothingServed)
  const { scratchConfig } = await import('./scratch.ts')
  return assemble(scratchConfig(readConfig()), systemClock, nothingServed)
}

/** Serves until a stop signal, which ends the process: what comes after never runs. */
async function serve(app: App): Promise<never> {
  const { startServer } = await import('./server.ts')
  await startServer(app)
  return new Promise<never>(() => undefined)
}

async function main([door, ...words]: string[]): Promise<void> {
  if (door === 'cli') {
    const { runCommand } = await import('./cli/run.ts')
    const streams = { out: (text: string) => console.log(text), err: (text: string) => console.error(text) }
    process.exitCode = await runCommand({ open, serve }, words, streams)
    return
  }
  const { startServer } = await import('./server.ts')
  await startServer(await assemble(readConfig()))
}

if (import.meta.main) {
  await main(process.argv.slice(2)).catch((error) => {
    console.error(failureText(error, newId().slice(0, 8)))
    process.exit(1)
  })
}
