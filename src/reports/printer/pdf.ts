import { type BrowserSettings, prepareBrowser } from './browser.ts'
import { createBudget, type PrintingAllowance, usualAllowance } from './budget.ts'
import { createFairQueue } from './fair-queue.ts'
import { accountChanger, isRoot } from './own-account.ts'
import { createPrintingBrowser } from './printing-browser.ts'
import { canSandbox } from './sandbox-probe.ts'
import type { PrinterProtection } from './ways.ts'

export interface PrintableDocument {
  /** A whole HTML page that needs nothing from outside: its styles, fonts and pictures are in it. Made when its turn has come. */
  html(): Promise<string>
  /** What stands for the document: a caller who asks again for the same while it is under way gets that one. */
  readonly content: string
  /** Who asks, as `callerOf` names them: callers take turns, and each may occupy the printer for so long. */
  readonly caller: string
  /** Aborted when whoever asked is gone: the document is then dropped, also while it is being printed. */
  readonly signal?: AbortSignal | undefined
}

export interface Printer {
  /**
   * The document as a tagged PDF with bookmarks. No script runs and nothing is fetched.
   * Throws `unavailable`: `browser-missing` (none can be started), `pdf-timeout`, `pdf-failed` (the browser died),
   * `pdf-queue-full`, `pdf-abandoned`, `printer-closed`; `too-many`: `printing-budget-spent`. The next document is printed
   * all the same.
   */
  print(document: PrintableDocument): Promise<Uint8Array>
  /** Gets ready for a first document without launching anything. What goes wrong is said when a document is asked for. */
  prepare(): Promise<void>
  protection(): Promise<PrinterProtection>
  /** Finishes the document being printed, then ends the browser. */
  close(): Promise<void>
}

/** What a use case that prints needs. */
export interface PrinterContext {
  readonly printer: Printer
}

export interface PrinterSettings extends BrowserSettings {
  /** How long one document may take, its turn come. */
  readonly documentLimitMilliseconds?: number
  /** How long a browser without work is kept: 200 MB, so that the next document takes 80 ms instead of 300. */
  readonly idleLimitMilliseconds?: number
  /** How long each caller may occupy the printer. */
  readonly allowance?: PrintingAllowance
}

/** The slowest document that our pages can hold takes two seconds. */
const defaultDocumentLimitMilliseconds = 10_000
const defaultIdleLimitMilliseconds = 5 * 60_000
/** At 80 ms each, the last of a caller's own documents waits two seconds. */
const placesPerCaller = 30
const places = 100

/**
 * The one printer of the process. Nothing is loaded or launched before the first document. One page is enough: it prints
 * ten documents a second. A second one would print half as many again, on the processors that answer everybody else.
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
    print: ({ html, content, caller, signal }) =>
      queue.ask({ caller, content, signal, make: async (abandoned) => browser.print(await html(), abandoned) }),
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

/** Before the first document: what the system would allow. Chromium's sandbox refuses root itself. */
async function expectedWay() {
  const ownAccount = accountChanger() !== undefined
  return { ownAccount, sandbox: isRoot() && !ownAccount ? false : await canSandbox() }
}
