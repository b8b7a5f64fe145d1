import { getRegion, type Region } from '../register/regions.ts'

/** One region, or the whole file. An import neither writes nor closes structures outside its perimeter. */
export interface Perimeter {
  readonly region: Region | null
}

/** The perimeter a person asks for, by the INSEE code of a region. Throws when no region has that code. */
export function perimeterOf(regionCode: string | undefined): Perimeter {
  return { region: regionCode === undefined ? null : getRegion(regionCode) }
}

/**
 * Whether a département is in the perimeter. A line whose département is unreadable counts as inside, so that its fault
 * is reported.
 */
export function isInside({ region }: Perimeter, departement: string | undefined): boolean {
  return region === null || departement === undefined || region.departements.includes(departement)
}
