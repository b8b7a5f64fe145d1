import { z } from 'zod'
import { candidateCategories } from '../candidates/candidate.ts'
import { itemStates } from './item-counts.ts'
import { careStages, reviewFilters } from './outline.ts'

const name = z.string().max(200)

/** What a page, its files and its lists ask of a region: one input, so that they agree. */
export const regionCareQuestion = {
  /** INSEE code. */
  region: name,
  domain: name.optional(),
  category: z.enum(candidateCategories).optional(),
  territory: name.nullable().optional(),
  departement: name.optional(),
  list: name.optional(),
  stage: z.enum(careStages).optional(),
  item: name.optional(),
  state: z.enum(itemStates).optional(),
  review: z.enum(reviewFilters).optional(),
  words: name.optional(),
}

export type RegionCareQuestion = z.input<z.ZodObject<typeof regionCareQuestion>>
