import { z } from 'zod'
import { sizeClasses } from '#directory'

const name = z.string().max(200)

/** What a page, its files and its lists ask of a region: one input, so that they agree. */
export const regionQuestion = {
  /** INSEE code. */
  region: name,
  /** This year when absent. */
  year: z.number().int().optional(),
  /** Id; null keeps the structures without territory. */
  territory: name.nullable().optional(),
  departement: name.optional(),
  group: name.optional(),
  kind: z.enum(['ES', 'ESMS']).optional(),
  size: z.enum(sizeClasses).optional(),
  /** Id of a list that the region keeps. */
  list: name.optional(),
}

export type IndicatorQuestion = z.input<z.ZodObject<typeof regionQuestion>>
