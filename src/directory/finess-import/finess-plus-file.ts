import { AppError } from '#kernel'
import { readDate } from './dates.ts'
import type { Reading } from './establishment.ts'
import { readLegalEntity } from './finess-plus-row.ts'
import { jsonField } from './json-field.ts'

/** The keys of a FINESS+ file that are read: its date, and its legal entities one by one. */
export function isReadFromFinessPlus(path: readonly (string | number | null)[]): boolean {
  return path.length === 1 ? path[0] === 'generatedAt' : path.length === 2 && path[0] === 'pmej'
}

/**
 * Reads the values of a FINESS+ file, in the order of `isReadFromFinessPlus`, and hands each establishment to `take`.
 * `end` throws when there was no legal entity: another JSON, or another file of FINESS+ (that of activities).
 */
export function startFinessPlusFile(take: (reading: Reading) => void) {
  let dataDate: string | undefined
  let legalEntities = 0

  function value(json: unknown) {
    if (typeof json === 'string') {
      dataDate ??= readDate(json).date ?? undefined
    } else if (jsonField(json, 'informationsGeneralesPMEJ') !== undefined) {
      legalEntities += 1
      for (const reading of readLegalEntity(json, legalEntities)) take(reading)
    }
  }

  function end(): { dataDate: string | undefined } {
    if (legalEntities === 0) throw new AppError('invalid', 'finess-plus-foreign')
    return { dataDate }
  }

  return { value, end }
}
