import { availableParallelism } from 'node:os'
import type { RightLasts } from '#kernel'
import { type BrowserSettings, prepareBrowser } from './browser.ts'
import { createBudget, type PrintingAllowance, usualAllowance } from './budget.ts'
import { createFairQueue } from './fair-queue.ts'
import { accountChanger, isRoot } from './own-account.ts'
import { finishPdf } from './pdf-file/finish-pdf.ts'
import { createPrintingBrowser, unavailable } from './printing-browser.ts'
import { createPrintingBrowsers } from './printing-browsers.ts'
import { canSandbox } from './sandbox-probe.ts'
import type { PrinterProtection } from './ways.ts'

export interface PrintableDocument {
  /** A self-contained HTML page, with its styles, fonts and pictures inside. Called when the document's turn comes. */
  html(): Promise<string>
  /** Identifies the document: a caller who asks for it twice gets the document already in progress. */
  readonly content: string
  /** The caller, as `askerOf` names it: callers take turns, and each has an allowance of printing time. */
  readonly caller: string
  /** Whether the document belongs to a batch: it gives way to the documents of people, and takes nothing from any allowance. */
  readonly ofBatch?: boolean
  /** Aborted when the caller has gone: the document is then dropped, even while it is printing. */
  readonly gone?: AbortSignal | undefined
  /** Asked when the turn of the document has come. */
  readonly rightLasts?: RightLasts | undefined
}

export interface Printer {
  /**
   * The document as a tagged PDF with bookmarks. No script runs and nothing is fetched. Throws `unavailable`: `browser-missing`
   * (no browser can be started), `pdf-timeout`, `pdf-failed` (the browser died), `pdf-queue-full`, `request-abandoned`,
   * `printer-closed`; `forbidden`: `right-ended`; `too-many`: `printing-budget-spent`. A failure does not keep the next document
   * from being printed.
   */
  print(document: PrintableDocument): Promise<Uint8Array>
  /** Unpacks the browser without starting it. A failure is reported when a document is asked for. */
  prepare(): Promise<void>
  protection(): Promise<PrinterProtection>
  /** Finishes the documents in progress, then ends the browsers. */
  close(): Promise<void>
}

export interface PrinterContext {
  readonly printer: Printer
}

export interface PrinterSettings extends BrowserSettings {
  /** How long one document may take once its turn has come. */
  readonly documentLimitMilliseconds?: number
  /** How long an idle browser is kept. It takes 200 MB, and makes the next document take 80 ms instead of 300. */
  readonly idleLimitMilliseconds?: number
  /** How many browsers print at once for batches; when absent, two where there are two processors, and one where there is one. */
  readonly browserCount?: number
  /** How long each caller may occupy the printer. */
  readonly allowance?: PrintingAllowance
}

/** The slowest document that our pages can hold takes two seconds. */
const defaultDocumentLimitMilliseconds = 10_000
const defaultIdleLimitMilliseconds = 5 * 60_000
/** The browser that batches alone start takes 220 MB more: it ends soon after the last report. */
const spareIdleLimitMilliseconds = 10_000
/** At 80 ms each, the last document of a caller waits two seconds for the caller's others. */
const placesPerCaller = 30
const places = 100

/**
 * The one printer of the process. Nothing is loaded or started before the first document. One browser prints ten documents a
 * second. On a machine with two processors, a second one prints for batches alone, at a low priority: two reports at once while
 * nobody else prints or waits.
 */
export function createPrinter(settings: PrinterSettings): Printer {
  const now = () => performance.now()
  const usual = {
    documentLimitMilliseconds: defaultDocumentLimitMilliseconds,
    idleLimitMilliseconds: defaultIdleLimitMilliseconds,
    ...settings,
  }
  const spareLimit = Math.min(usual.idleLimitMilliseconds, spareIdleLimitMilliseconds)
  const spare = (settings.browserCount ?? Math.min(2, availableParallelism())) - 1
  const ofBatches = { ...usual, idleLimitMilliseconds: spareLimit, atLowPriority: true }
  const browsers = createPrintingBrowsers(
    createPrintingBrowser(usual),
    Array.from({ length: spare }, () => createPrintingBrowser(ofBatches)),
  )
  const budget = createBudget(settings.allowance ?? usualAllowance, now)
  const queue = createFairQueue<Uint8Array>({ places, placesPerCaller, spare, budget, now })
  let prepared: Promise<void> | undefined
  return {
    prepare: () => (prepared ??= prepareBrowser(settings).catch(() => undefined)),
    print: ({ html, ofBatch = false, ...asker }) => {
      let page = ''
      return queue.ask({
        ...asker,
        ofBatch,
        make: async (abandoned) => {
          page = await html()
          return browsers.print(page, { abandoned, ofBatch })
        },
        finish: (pdf) => finishPdf(pdf, page).catch((cause) => Promise.reject(unavailable('pdf-failed', cause))),
      })
    },
    async protection() {
      const way = browsers.way() ?? (await expectedWay())
      return { ...way, sandboxRequired: settings.sandbox === 'required' }
    },
    async close() {
      await queue.close()
      await browsers.end()
    },
  }
}

/** Before the first document: the way that the system should allow. Chromium's sandbox refuses to run as root. */
async function expectedWay() {
  const ownAccount = accountChanger() !== undefined
  return { ownAccount, sandbox: isRoot() && !ownAccount ? false : await canSandbox() }
}
