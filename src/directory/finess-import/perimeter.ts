import { AppError } from '#kernel'
import { findRegion, type Region, regions } from '../register/regions.ts'

/** One region, or the whole file. An import neither writes nor closes structures outside its perimeter. */
export interface Perimeter {
  readonly region: Region | null
}

/** The perimeter a person asks for, by the INSEE code of a region. Throws when no region has that code. */
export function perimeterOf(regionCode: string | undefined): Perimeter {
  if (regionCode === undefined) return { region: null }
  const region = findRegion(regionCode)
  if (region) return { region }
  const known = regions.map(({ code, name }) => `${code} ${name}`).join(', ')
  throw new AppError('invalid', 'finess-region-unknown', { values: { region: regionCode, known } })
}

/**
 * Whether a département is in the perimeter. A line whose département is unreadable counts as inside, so that its fault
 * is reported.
 */
export function isInside({ region }: Perimeter, departement: string | undefined): boolean {
  return region === null || departement === undefined || region.departements.includes(departement)
}
