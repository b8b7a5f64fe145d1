import { z } from 'zod'
import { mayOnServer } from '#access'
import { type Actor, authorize, type Context, query } from '#kernel'
import type { PrinterContext } from '../printer/pdf.ts'
import type { PrinterProtection } from '../printer/ways.ts'

function canManageSettings(actor: Actor): boolean {
  return mayOnServer(actor, 'manage-settings')
}

/** How the browser that prints is isolated from the rest of the machine. */
export const describePrinter = query({
  input: z.strictObject({}),
  run: async (_database, _input, { actor, printer }: Context & PrinterContext): Promise<PrinterProtection> => {
    authorize(actor, {}, canManageSettings)
    return printer.protection()
  },
})
