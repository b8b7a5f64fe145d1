import { z } from 'zod'
import { sizeClasses } from '#directory'
import { defaultRiskDay } from '../rate/year-rate.ts'
import { exerciseLevels } from '../record/exercise.ts'
import { longestSearch } from './found.ts'

const name = z.string().max(200)

/** What a page, its files and its lists ask of a region: one input, so that they agree. */
export const regionQuestion = {
  /** INSEE code. */
  region: name,
  /** This year when absent. */
  year: z.number().int().optional(),
  esUnit: z.enum(['legal-entity', 'establishment']).default('legal-entity'),
  /** `MM-JJ` */
  riskDay: z.string().default(defaultRiskDay),
  territory: name.nullable().optional(),
  departement: name.optional(),
  group: name.optional(),
  kind: z.enum(['ES', 'ESMS']).optional(),
  size: z.enum(sizeClasses).optional(),
  list: name.optional(),
  level: z.enum(exerciseLevels).optional(),
}

/** The words that a list looks for. */
export const searched = { search: z.string().max(longestSearch).default('') }

export type RegionQuestion = z.input<z.ZodObject<typeof regionQuestion>>
