import { atFirstUse } from '#kernel'
import type { Printer, PrinterSettings } from './pdf.ts'

/** The printer of the process, whose code is loaded when it is first asked for something: the start does without it. */
export function createPrinterLater(settings: PrinterSettings): Printer {
  const printer = atFirstUse(async () => (await import('./pdf.ts')).createPrinter(settings))
  return {
    print: async (document) => (await printer()).print(document),
    prepare: async () => (await printer()).prepare(),
    protection: async () => (await printer()).protection(),
    close: async () => (await printer()).close(),
  }
}
