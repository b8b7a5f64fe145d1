import { z } from 'zod'
import { AppError, cleanLine, query } from '#kernel'
import type { Database } from '#storage'
import { normalizeFinessNumber } from '../finess-number.ts'
import * as store from '../store.ts'
import type { Structure } from '../structure.ts'

const input = z.strictObject({ finess: z.string().transform(cleanLine).pipe(z.string().max(40)) })

/** One structure, open or closed. Throws when the register does not hold it. */
export const getStructure = query({
  input,
  run: (database, { finess }) => getStructureIn(database, finess),
})

/** For another room, inside its own transaction; undefined when the register does not hold the structure. */
export async function findStructureIn(database: Database, finess: string): Promise<Structure | undefined> {
  return store.findStructure(database, normalizeFinessNumber(finess))
}

/** For another room, inside its own transaction. Throws when the register does not hold the structure. */
export async function getStructureIn(database: Database, finess: string): Promise<Structure> {
  const structure = await findStructureIn(database, finess)
  if (structure) return structure
  const number = normalizeFinessNumber(finess)
  throw new AppError('not-found', 'structure-not-found', { values: { finess: number } })
}
