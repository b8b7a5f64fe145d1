import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { LinkKind } from '#identity'
import type { HolderFinder, ReachKeeper } from '#kernel'
import { AppError, atFirstUse, faultCode, faultLine, systemClock } from '#kernel'
import type { MailingLink } from '#mailing'
import { dataPlace, openStorage } from '#storage'
import type { App, Opening } from './app.ts'
import { keepChaining } from './audit/chaining.ts'
import { auditFiles } from './audit/files.ts'
import { refusalLog } from './audit/refusals.ts'
import { auditWriter } from './audit/store.ts'
import { afterRestore, beforeRestore } from './audit/store-seals.ts'
import { auditCut, auditForeign, auditRows, auditWaiting } from './audit/tables.ts'
import { backupKeys } from './backup/keys.ts'
import type { Streams } from './cli/command.ts'
import { comparisonFiles } from './comparison/files.ts'
import { type Config, readConfig } from './config.ts'
import { scannerAt } from './evidence/clamd.ts'
import { openIdentity } from './identity/open-identity.ts'
import { createOpenIdConnect } from './identity/providers/oidc.ts'
import { providersIn } from './identity/providers/oidc-providers.ts'
import { owaspCost } from './identity/sign-in/password-hash.ts'
import { type LoadContent, loadCatalogueLater, loadCatalogueNow, loadServed } from './late-catalogue.ts'
import { aliasesIn } from './late-territory-names.ts'
import { createMailer } from './mail/mailer.ts'
import { outliveLostOutput, outliveStrayPromises, refuseLostResult } from './outlive.ts'
import { createBatches } from './reports/batch/batches.ts'
import { printFolder } from './reports/printer/print-folder.ts'
import { createPrinterLater } from './reports/printer/printer-later.ts'
import { keepAppearance } from './settings/kept-appearance.ts'
import { stopWith } from './stop-with.ts'
import { type StorageState, watchStorage } from './storage-state.ts'
import { paths } from './web/paths.ts'
import { siteAddress } from './web/settings.ts'
import { createBackgroundTasks } from './work-after-response.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }

/** Assembles the product, with the released content or another. The only place that knows every part. */
export async function assemble(
  config: Config,
  clock = systemClock,
  loadContent: LoadContent = loadCatalogueNow,
  passwordCost = owaspCost,
): Promise<App> {
  const contentFolder = join(root, 'questionnaires')
  const kitFolder = join(root, 'exercises')
  const regionFolder = join(root, 'regions')
  const planTemplateFolder = join(root, 'regional-plans')
  const resourceFolder = join(root, 'regional-resources')
  const storage = await openStorage(config).catch((error) => {
    throw new AppError('unavailable', 'storage-unavailable', { values: { reason: faultCode(error) } })
  })
  const catalogue = await loadServed(storage, contentFolder, loadContent)
  const printer = createPrinterLater({
    folder: printFolder(config),
    chromiumPath: config.CHROMIUM_PATH,
    sandbox: config.PRINT_SANDBOX,
  })
  const batches = createBatches(join(config.DATA_DIR, 'lots'))
  const ownFiles = auditFiles(config.DATA_DIR)
  const tell = (error: unknown) => console.error(faultLine(error))
  const chaining = keepChaining(storage, ownFiles, tell)
  const audit = auditWriter(ownFiles, chaining.soon)
  const refusals = refusalLog(storage, audit, tell)
  const tasks = createBackgroundTasks(tell)
  const stopping = new AbortController()
  const storageState = watchStorage(storage, config.DATA_DIR)
  const appearance = keepAppearance(storage, config.OPERATOR_NAME)
  const parts = {
    storage,
    clock,
    audit,
    refused: refusals.refused,
    findHolder: lazyHolder,
    reach: lazyReach(config.ROLE_CONSENT === 'on'),
    auditFiles: ownFiles,
    auditYears: config.AUDIT_YEARS,
    catalogue,
    contentFolder,
    kitFolder,
    regionFolder,
    territoryAliases: aliasesIn(regionFolder),
    kits: atFirstUse(() => kitsOf(kitFolder)),
    planTemplateFolder,
    planTemplates: atFirstUse(() => planTemplatesOf(planTemplateFolder)),
    resourceFolder,
    regionalResources: atFirstUse(() => resourcesIn(resourceFolder)),
    printer,
    batches,
    identity: openIdentity(config, storage, clock, passwordCost),
    openId: createOpenIdConnect(providersIn(config), clock),
    mailer: createMailer(config, async () => (await appearance.now()).notices.support),
    addressMark: ownFiles.addressMark,
    roleConsent: config.ROLE_CONSENT === 'on',
    operatorName: async () => (await appearance.now()).operatorName,
    appearance,
    linkAddress: linkAddressOf(config),
    mailsPerMinute: config.MAILS_PER_MINUTE,
    mailingAddress: mailingAddressOf(config),
    tables: async () => (await import('./copied-tables.ts')).copiedTables,
    backupKeys: backupKeys(config),
    log: {
      rows: auditRows,
      cut: auditCut,
      foreign: auditForeign,
      waiting: auditWaiting,
      beforeRestore: beforeRestore(ownFiles),
      afterRestore: afterRestore(ownFiles),
    },
    ...comparisonFiles(config.DATA_DIR),
    evidence: { scan: scannerAt(config.CLAMD_URL), hasRoom: async () => hasRoom(config, await storageState()) },
    version,
  }
  return {
    config,
    version,
    clock,
    catalogue,
    contentReady: async () => ('ready' in catalogue ? catalogue.ready() : undefined),
    contextFor: (actor, door, sender) => ({ actor, door, ...sender, ...parts }),
    storageState,
    appearance: parts.appearance.now,
    afterwards: tasks.begin,
    stopping,
    close: async () => {
      stopping.abort()
      await tasks.end()
      await batches.close()
      await printer.close()
      await refusals.settled()
      await chaining.settled()
      await storage.close()
    },
  }
}

/** The last space on the disk is kept for answers; a system that does not say how much is free keeps nothing. */
function hasRoom(config: Config, { freeMegabytes = Number.POSITIVE_INFINITY }: StorageState): boolean {
  return freeMegabytes >= config.OPEN_DIAGNOSIS_FREE_MEGABYTES
}

/** Loads the accounts only when somebody opens the link of a delegated theme. */
const lazyHolder: HolderFinder = async (...asked) => {
  const { findHolder } = await import('./identity/accounts/store-grants.ts')
  return findHolder(...asked)
}

async function kitsOf(folder: string) {
  const { loadKits } = await import('./exercise-conduct/kits/load-kits.ts')
  return loadKits(folder)
}

async function planTemplatesOf(folder: string) {
  const { loadTemplates } = await import('./regional-plan/templates/load-templates.ts')
  return loadTemplates(folder)
}

async function resourcesIn(folder: string) {
  const { loadResources } = await import('./regional-offer/resources/load-resources.ts')
  return loadResources(folder)
}

/** Loads the accounts only when structures are moved. */
function lazyReach(needsConsent: boolean): ReachKeeper {
  const keeper = async () => (await import('./identity/notices/reach-keeper.ts')).reachKeeper(needsConsent)
  return {
    listWaitingScopes: async (...places) => (await keeper()).listWaitingScopes(...places),
    keepUntilAgreed: async (...wanted) => (await keeper()).keepUntilAgreed(...wanted),
    tell: async (...told) => (await keeper()).tell(...told),
  }
}

/** The address of a single-use link, from the settings only: a request could name any host. */
function linkAddressOf(config: Config) {
  const pathOf: Record<LinkKind, (secret: string) => string> = {
    invitation: paths.invitation,
    'password-reset': paths.newPassword,
  }
  return (kind: LinkKind, secret: string) => siteAddress(config) + pathOf[kind](secret)
}

/** The address of a link in a mail: one of the mail alone, or the home of somebody who signs in. */
function mailingAddressOf(config: Config) {
  const pathOf: Record<MailingLink, (secret: string) => string> = {
    alert: paths.alertLink,
    campaign: paths.campaignLink,
    delegation: () => paths.accountHome,
    event: () => paths.accountHome,
    result: () => paths.accountHome,
    slot: paths.campaignLink,
    refusal: paths.mailRefusal,
  }
  return (kind: MailingLink, secret: string) => siteAddress(config) + pathOf[kind](secret)
}

async function open(opening: Opening): Promise<App> {
  if (opening === 'released') return assemble(readConfig())
  const { nothingServed } = await import('./questionnaires/catalogue.ts')
  if (opening === 'drafts') return assemble(readConfig(), systemClock, nothingServed)
  const { scratchConfig } = await import('./throwaway-data.ts')
  return assemble(scratchConfig(readConfig()), systemClock, nothingServed)
}

/** Serves until a stop signal ends the process. The promise never resolves. */
async function serve(app: App, at?: (addresses: typeof paths) => string): Promise<never> {
  const { startServer } = await import('./server.ts')
  await startServer(app, { isPreview: true, at: at?.(paths) })
  return new Promise<never>(() => undefined)
}

/** A question can be asked where a person types the command, not where a timer runs it. */
async function asker(): Promise<Pick<Streams, 'ask'>> {
  if (!process.stdin.isTTY || !process.stderr.isTTY) return {}
  const { createInterface } = await import('node:readline/promises')
  return {
    ask: async (question) => {
      const terminal = createInterface({ input: process.stdin, output: process.stderr })
      return terminal.question(question).finally(() => terminal.close())
    },
  }
}

/** Runs the command named after `cli`; without `cli`, starts the server. */
async function main([door, ...words]: string[]): Promise<void> {
  if (door === 'cli') {
    refuseLostResult(stopWith)
    const { runCommand } = await import('./cli/run.ts')
    const streams = { out: (text: string) => console.log(text), err: (text: string) => console.error(text) }
    const product = { open, serve, dataPlace: () => dataPlace(readConfig()) }
    process.exitCode = await runCommand(product, words, { ...streams, ...(await asker()) })
    return
  }
  outliveLostOutput()
  outliveStrayPromises()
  const { startServer } = await import('./server.ts')
  await startServer(await assemble(readConfig(), systemClock, loadCatalogueLater))
}

if (import.meta.main) {
  process.on('uncaughtException', stopWith)
  await main(process.argv.slice(2)).catch(stopWith)
}
