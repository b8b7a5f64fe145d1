import { type Finding, finding } from '../files/finding.ts'
import { isDepartement } from './regions.ts'

/** Where an establishment is, to the town and no closer: category 462 may be somebody's home. */
export interface Place {
  /** INSEE code; undefined when the file does not tell, and `fault` then says why. */
  readonly departement: string | undefined
  readonly inseeCode: string | null
  readonly postalCode: string | null
  readonly town: string | null
  readonly doubts: readonly Finding[]
  readonly fault?: Finding
}

interface PostalLine {
  readonly postalCode: string | null
  readonly town: string | null
  readonly doubts: readonly Finding[]
}

/**
 * `97306 CAYENNE CEDEX 2` -> `97306`, `CAYENNE`. A line without a postal code is the town alone; a shorter code has lost
 * its zero, and is dropped.
 */
export function readPostalLine(line: string, field: string): PostalLine {
  const [, digits = '', rest = ''] = /^(?:(\d+)(?:\s+|$))?(.*)$/.exec(line) ?? []
  const town = rest.replace(/\s+CEDEX(\s+\d{1,2})?$/i, '') || null
  if (digits === '' || /^\d{5}$/.test(digits)) return { postalCode: digits || null, town, doubts: [] }
  return { postalCode: null, town, doubts: [finding(field, 'finess-postal-code-dropped', digits)] }
}

/** The département in an INSEE commune code, five characters; undefined when there is none. */
export function departementOfCommune(inseeCode: string): string | undefined {
  if (!/^(\d{2}|2[AB])\d{3}$/.test(inseeCode)) return undefined
  const departement = inseeCode.slice(0, /^9[78]/.test(inseeCode) ? 3 : 2)
  return isDepartement(departement) ? departement : undefined
}

/**
 * The département that a postal code suggests. Postal codes follow the sorting office, not the map: a few communes have
 * that of the neighbouring département, so this is a second best. Corsica: 200, 201 in the south, 202, 206 in the north.
 */
export function departementOfPostalCode(postalCode: string): string | undefined {
  if (/^20[01]\d{2}$/.test(postalCode)) return '2A'
  return /^20[26]\d{2}$/.test(postalCode) ? '2B' : departementOfCommune(postalCode)
}
