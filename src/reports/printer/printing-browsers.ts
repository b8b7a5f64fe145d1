import { AppError } from '#kernel'
import type { PrintingBrowser } from './printing-browser.ts'

/** A browser for each document that is printed at once: a document that kills its browser takes no other with it. */
export interface PrintingBrowsers extends Pick<PrintingBrowser, 'way' | 'end'> {
  /**
   * The documents of people in the first browser, those of batches in any: each waits until one is free. Throws the errors of
   * `PrintingBrowser.print`.
   */
  print(html: string, document: { readonly abandoned: AbortSignal; readonly ofBatch: boolean }): Promise<Uint8Array>
}

/** How long a spare browser that did not start is left alone: the machine has no room for it, and starting may take long to fail. */
const restMilliseconds = 60_000

/**
 * `spare` are browsers at a low priority: a person waits less for the first browser than for the work of one of those. A batch goes on
 * in the first one where a spare one cannot be started.
 */
export function createPrintingBrowsers(
  first: PrintingBrowser,
  spare: readonly PrintingBrowser[] = [],
): PrintingBrowsers {
  const all = [first, ...spare]
  const free = new Set(all)
  let release = Promise.withResolvers<void>()

  async function take(ofBatch: boolean): Promise<PrintingBrowser> {
    for (;;) {
      const browser = (ofBatch ? all : [first]).find((browser) => free.has(browser))
      if (browser) {
        free.delete(browser)
        return browser
      }
      await release.promise
    }
  }

  function giveBack(browser: PrintingBrowser): void {
    free.add(browser)
    release.resolve()
    release = Promise.withResolvers()
  }

  return {
    async print(html, document) {
      const browser = await take(document.ofBatch)
      try {
        const pdf = await browser.print(html, document.abandoned)
        giveBack(browser)
        return pdf
      } catch (error) {
        if (browser === first || !didNotStart(error)) {
          giveBack(browser)
          throw error
        }
      }
      setTimeout(() => giveBack(browser), restMilliseconds).unref()
      return this.print(html, document)
    },
    way: () => all.map((browser) => browser.way()).find((way) => way !== undefined),
    end: async () => {
      await Promise.all(all.map((browser) => browser.end()))
    },
  }
}

function didNotStart(error: unknown): boolean {
  return error instanceof AppError && (error.code === 'browser-missing' || error.code === 'sandbox-missing')
}
