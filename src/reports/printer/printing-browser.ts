import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import type { Page } from 'puppeteer-core'
import { AppError, type Code } from '#kernel'
import { type BrowserSettings, type KeptBrowser, openBrowser } from './browser.ts'
import type { Way } from './ways.ts'

export interface PrintingBrowserSettings extends BrowserSettings {
  readonly documentLimitMilliseconds: number
  readonly idleLimitMilliseconds: number
}

/** Starts a browser when a document comes, and ends it when no document has come for a while. */
export interface PrintingBrowser {
  /**
   * One document at a time, as the browser writes it. Throws `browser-missing`, `sandbox-missing`, `pdf-timeout`, `pdf-failed`,
   * `request-abandoned`.
   */
  print(html: string, abandoned: AbortSignal): Promise<Uint8Array>
  /** How the last browser was started; undefined before the first. */
  way(): Way | undefined
  end(): Promise<void>
}

/** A page slows down with use, by a tenth with each hundred documents, and a new page takes as long as two documents. */
const documentsPerPage = 50
const pagesPerBrowser = 10

export function createPrintingBrowser(settings: PrintingBrowserSettings): PrintingBrowser {
  let kept: KeptBrowser | undefined
  let way: Way | undefined
  let printedCount = 0
  let pageCount = 0
  let idleTimer: NodeJS.Timeout | undefined

  /** The page starts anew, in a new browser from time to time. */
  async function renewPage(): Promise<void> {
    printedCount = 0
    pageCount += 1
    if (pageCount >= pagesPerBrowser) kill()
    else if (!(await kept?.renewPage())) kept = undefined
  }

  async function keptBrowser(): Promise<KeptBrowser> {
    if (printedCount >= documentsPerPage) await renewPage()
    if (kept?.isAlive()) return kept
    printedCount = 0
    pageCount = 0
    kept = await openBrowser(settings).catch((cause) => {
      throw cause instanceof AppError ? cause : unavailable('browser-missing', cause)
    })
    way = kept.way
    return kept
  }

  function kill(): void {
    clearTimeout(idleTimer)
    kept?.kill()
    kept = undefined
  }

  return {
    async print(html, abandoned) {
      clearTimeout(idleTimer)
      const browser = await keptBrowser()
      try {
        return await printOrGiveUp(browser, html, settings.documentLimitMilliseconds, abandoned)
      } catch (error) {
        if (browser.isAlive()) await renewPage()
        else kill()
        throw error
      } finally {
        printedCount += 1
        idleTimer = setTimeout(kill, settings.idleLimitMilliseconds).unref()
      }
    },
    way: () => way,
    async end() {
      const death = kept?.death
      kill()
      await death
    },
  }
}

/**
 * Prints, or throws: `pdf-timeout` beyond the limit, `pdf-failed` when the browser dies, `request-abandoned` when nobody waits.
 */
async function printOrGiveUp(
  { page, death }: KeptBrowser,
  html: string,
  limitMilliseconds: number,
  abandoned: AbortSignal,
): Promise<Uint8Array> {
  if (abandoned.aborted) throw unavailable('request-abandoned')
  const over = new AbortController()
  const refuseAfter = (event: Promise<unknown>, code: Code) => event.then(() => Promise.reject(unavailable(code)))
  try {
    return await Promise.race([
      printPage(page, html),
      refuseAfter(death, 'pdf-failed'),
      refuseAfter(wait(limitMilliseconds, undefined, over), 'pdf-timeout'),
      refuseAfter(once(abandoned, 'abort', over), 'request-abandoned'),
    ])
  } finally {
    over.abort()
  }
}

async function printPage(page: Page, html: string): Promise<Uint8Array> {
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

/** The cause is for the server's own log, and is never shown. */
export function unavailable(code: Code, cause?: unknown): AppError {
  const error = new AppError('unavailable', code)
  error.cause = cause
  return error
}
