import type { RightLasts } from '#kernel'
import { type BrowserSettings, prepareBrowser } from './browser.ts'
import { createBudget, type PrintingAllowance, usualAllowance } from './budget.ts'
import { createFairQueue } from './fair-queue.ts'
import { accountChanger, isRoot } from './own-account.ts'
import { createPrintingBrowser } from './printing-browser.ts'
import { canSandbox } from './sandbox-probe.ts'
import type { PrinterProtection } from './ways.ts'

export interface PrintableDocument {
  /** A self-contained HTML page, with its styles, fonts and pictures inside. Called when the document's turn comes. */
  html(): Promise<string>
  /** Identifies the document: a caller who asks for it twice gets the document already in progress. */
  readonly content: string
  /** The caller, as `askerOf` names it: callers take turns, and each has an allowance of printing time. */
  readonly caller: string
  /** Whether the document leaves the allowance of its caller alone: for the documents of a batch. */
  readonly unmetered?: boolean
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
  /** Finishes the document in progress, then ends the browser. */
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
  /** How long each caller may occupy the printer. */
  readonly allowance?: PrintingAllowance
}

/** The slowest document that our pages can hold takes two seconds. */
const defaultDocumentLimitMilliseconds = 10_000
const defaultIdleLimitMilliseconds = 5 * 60_000
/** At 80 ms each, the last document of a caller waits two seconds for the caller's others. */
const placesPerCaller = 30
const places = 100

/**
 * The one printer of the process. Nothing is loaded or started before the first document. One page prints ten documents a
 * second; a second page would add half as many, and would take processor time from every other request.
 */
export function createPrinter(settings: PrinterSettings): Printer {
  const now = () => performance.now()
  const browser = createPrintingBrowser({
    documentLimitMilliseconds: defaultDocumentLimitMilliseconds,
    idleLimitMilliseconds: defaultIdleLimitMilliseconds,
    ...settings,
  })
  const budget = createBudget(settings.allowance ?? usualAllowance, now)
  const queue = createFairQueue<Uint8Array>({ places, placesPerCaller, budget, now })
  let prepared: Promise<void> | undefined
  return {
    prepare: () => (prepared ??= prepareBrowser(settings).catch(() => undefined)),
    print: ({ html, content, ...asker }) =>
      queue.ask({
        ...asker,
        content,
        make: async (abandoned) => browser.print(await html(), abandoned),
      }),
    async protection() {
      const way = browser.way() ?? (await expectedWay())
      return { ...way, sandboxRequired: settings.sandbox === 'required' }
    },
    async close() {
      await queue.close()
      await browser.end()
    },
  }
}

/** Before the first document: the way that the system should allow. Chromium's sandbox refuses to run as root. */
async function expectedWay() {
  const ownAccount = accountChanger() !== undefined
  return { ownAccount, sandbox: isRoot() && !ownAccount ? false : await canSandbox() }
}
