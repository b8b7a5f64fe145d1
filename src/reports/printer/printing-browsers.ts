import type { PrintingBrowser } from './printing-browser.ts'

/** A browser for each document that is printed at once: a document that kills its browser takes no other with it. */
export interface PrintingBrowsers extends Pick<PrintingBrowser, 'way' | 'end'> {
  /** As many documents at once as there are browsers. Throws the errors of `PrintingBrowser.print`. */
  print(html: string, document: { readonly abandoned: AbortSignal; readonly ofBatch: boolean }): Promise<Uint8Array>
}

export function createPrintingBrowsers(browsers: readonly PrintingBrowser[]): PrintingBrowsers {
  const free = new Set(browsers)
  let release = Promise.withResolvers<void>()

  /** Another browser is started for a batch alone: people wait less for the end of a report than for a start. */
  async function take(ofBatch: boolean): Promise<PrintingBrowser> {
    for (;;) {
      const idle = browsers.filter((browser) => free.has(browser))
      const warm = idle.find((browser) => browser.isWarm())
      const taken = warm ?? (ofBatch || idle.length === browsers.length ? idle[0] : undefined)
      if (taken) {
        free.delete(taken)
        return taken
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
    way: () => browsers.map((browser) => browser.way()).find((way) => way !== undefined),
    end: async () => {
      await Promise.all(browsers.map((browser) => browser.end()))
    },
  }
}
