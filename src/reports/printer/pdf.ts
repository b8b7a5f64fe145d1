import { setTimeout as wait } from 'node:timers/promises'
import { AppError } from '#kernel'
import { type BrowserSettings, type KeptBrowser, openBrowser } from './browser.ts'
import { createQueue } from './queue.ts'
import { shareJobs } from './shared-jobs.ts'

/** A whole HTML page that needs nothing from outside: its styles, fonts and pictures are in it. */
export interface PrintableDocument {
  readonly html: string
  /** For whom: an owner has one document made at a time, so that nobody takes every place. */
  readonly owner?: string | undefined
  /** Aborted when whoever asked is gone: a document that waits for its turn is then dropped. */
  readonly signal?: AbortSignal | undefined
}

export interface Printer {
  /**
   * The document as a tagged PDF with bookmarks. No script runs and nothing is fetched.
   * Throws `unavailable`: `browser-missing` (none can be started), `pdf-timeout`, `pdf-failed` (the browser died),
   * `pdf-queue-full`, `pdf-abandoned`, `printer-closed`. The next document is printed all the same.
   */
  print(document: PrintableDocument): Promise<Uint8Array>
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
}

const defaultDocumentLimitMilliseconds = 30_000
const defaultIdleLimitMilliseconds = 5 * 60_000
/** At 80 ms each, the last of them waits eight seconds. */
const queuePlaces = 100
/** A page slows down as documents go through it: by a tenth after a hundred of them, by half after five hundred. */
const documentsPerBrowser = 100

/**
 * The one printer of the process. Nothing is loaded or launched before the first document; then one browser and one
 * page are kept, because a launch costs three documents. One page is enough: it prints ten documents a second. A second
 * one would print half as many again, on the processors that answer everybody else.
 */
export function createPrinter(settings: PrinterSettings): Printer {
  const documentLimit = settings.documentLimitMilliseconds ?? defaultDocumentLimitMilliseconds
  const idleLimit = settings.idleLimitMilliseconds ?? defaultIdleLimitMilliseconds
  const enqueue = createQueue(queuePlaces)
  const share = shareJobs<Uint8Array>(enqueue)
  let kept: KeptBrowser | undefined
  let printedCount = 0
  let idleTimer: NodeJS.Timeout | undefined
  let closed = false

  async function keptBrowser(): Promise<KeptBrowser> {
    if (kept?.isAlive()) return kept
    printedCount = 0
    kept = await openBrowser(settings).catch((cause) => {
      throw unavailable('browser-missing', cause)
    })
    return kept
  }

  function endBrowser(): void {
    clearTimeout(idleTimer)
    kept?.kill()
    kept = undefined
  }

  async function printInTurn(html: string): Promise<Uint8Array> {
    if (closed) throw new AppError('unavailable', 'printer-closed')
    clearTimeout(idleTimer)
    const browser = await keptBrowser()
    try {
      return await printWithin(documentLimit, browser, html)
    } catch (error) {
      endBrowser()
      throw error
    } finally {
      printedCount += 1
      if (printedCount >= documentsPerBrowser) endBrowser()
      else idleTimer = setTimeout(endBrowser, idleLimit).unref()
    }
  }

  return {
    async print({ html, owner, signal }) {
      if (closed) throw new AppError('unavailable', 'printer-closed')
      return share({ content: html, owner, signal, make: () => printInTurn(html) })
    },
    async close() {
      closed = true
      await enqueue(async () => {
        const death = kept?.death
        endBrowser()
        await death
      })
    },
  }
}

/** One document, or `pdf-timeout` when it takes longer than the limit, or `pdf-failed` when the browser dies over it. */
async function printWithin(limitMilliseconds: number, browser: KeptBrowser, html: string): Promise<Uint8Array> {
  const over = new AbortController()
  try {
    return await Promise.race([
      printPage(browser, html),
      browser.death.then(() => Promise.reject(unavailable('pdf-failed'))),
      wait(limitMilliseconds, undefined, over).then(() => Promise.reject(unavailable('pdf-timeout'))),
    ])
  } finally {
    over.abort()
  }
}

async function printPage({ page }: KeptBrowser, html: string): Promise<Uint8Array> {
  try {
    await page.setContent(html, { timeout: 0 })
    return await page.pdf({
      format: 'A4',
      preferCSSPageSize: true,
      printBackground: true,
      tagged: true,
      outline: true,
      timeout: 0,
    })
  } catch (cause) {
    throw unavailable('pdf-failed', cause)
  }
}

/** The cause is for the server's own log: it is never shown. */
function unavailable(code: string, cause?: unknown): AppError {
  const error = new AppError('unavailable', code)
  error.cause = cause
  return error
}
