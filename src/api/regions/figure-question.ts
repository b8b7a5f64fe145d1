import { z } from 'zod'
import { wholeNumber } from '../whole-number.ts'

/** What addresses of a region ask. */
export const regionNames = { code: z.string().max(10).describe('Code INSEE de la région, par exemple 32.') }

export const year = wholeNumber(2000, 2099)
  .optional()
  .describe('Année. Celle en cours est lue à ce jour, une année finie à son 31 décembre. Par défaut : celle en cours.')
