import type { PrintingBrowser } from './printing-browser.ts'

/** A browser for each document that is printed at once: a document that kills its browser takes no other with it. */
export interface PrintingBrowsers extends Pick<PrintingBrowser, 'way' | 'end'> {
  /**
   * The documents of people in the first browser, those of batches in any: each waits until one is free. Throws the errors of
   * `PrintingBrowser.print`.
   */
  print(html: string, document: { readonly abandoned: AbortSignal; readonly ofBatch: boolean }): Promise<Uint8Array>
}

/** `spare` are browsers at a low priority: a person waits less for the first browser than for the work of one of those. */
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
    async print(html, { abandoned, ofBatch }) {
      const browser = await take(ofBatch)
      try {
        return await browser.print(html, abandoned)
      } finally {
        giveBack(browser)
      }
    },
    way: () => all.map((browser) => browser.way()).find((way) => way !== undefined),
    end: async () => {
      await Promise.all(all.map((browser) => browser.end()))
    },
  }
}
