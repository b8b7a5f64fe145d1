import { AppError, inFrenchOrder } from '#kernel'

export interface Region {
  /** INSEE code of the region, not to be taken for a département's: `32` is Hauts-de-France. */
  readonly code: string
  readonly name: string
  /** INSEE codes of the départements and collectivities its ARS follows. */
  readonly departements: readonly string[]
}

const region = (code: string, name: string, departements: string): Region => ({
  code,
  name,
  departements: departements.split(' '),
})

/**
 * In the order of their French names, wherever they are listed: readers look for a name, and few know the codes.
 * Source: code officiel géographique, INSEE, since 1 January 2016.
 * The ARS of Guadeloupe also follows Saint-Barthélemy (977) and Saint-Martin (978), whose establishments FINESS lists
 * under Guadeloupe.
 */
export const regions: readonly Region[] = [
  region('01', 'Guadeloupe', '971 977 978'),
  region('02', 'Martinique', '972'),
  region('03', 'Guyane', '973'),
  region('04', 'La Réunion', '974'),
  region('06', 'Mayotte', '976'),
  region('11', 'Île-de-France', '75 77 78 91 92 93 94 95'),
  region('24', 'Centre-Val de Loire', '18 28 36 37 41 45'),
  region('27', 'Bourgogne-Franche-Comté', '21 25 39 58 70 71 89 90'),
  region('28', 'Normandie', '14 27 50 61 76'),
  region('32', 'Hauts-de-France', '02 59 60 62 80'),
  region('44', 'Grand Est', '08 10 51 52 54 55 57 67 68 88'),
  region('52', 'Pays de la Loire', '44 49 53 72 85'),
  region('53', 'Bretagne', '22 29 35 56'),
  region('75', 'Nouvelle-Aquitaine', '16 17 19 23 24 33 40 47 64 79 86 87'),
  region('76', 'Occitanie', '09 11 12 30 31 32 34 46 48 65 66 81 82'),
  region('84', 'Auvergne-Rhône-Alpes', '01 03 07 15 26 38 42 43 63 69 73 74'),
  region('93', 'Provence-Alpes-Côte d’Azur', '04 05 06 13 83 84'),
  region('94', 'Corse', '2A 2B'),
].toSorted((one, other) => inFrenchOrder(one.name, other.name))

/** Saint-Pierre-et-Miquelon, Wallis-et-Futuna, Polynésie française, Nouvelle-Calédonie: of no region. */
const outsideRegions = ['975', '986', '987', '988']

const known = new Set([...regions.flatMap((each) => each.departements), ...outsideRegions])

/** The region of an INSEE code; undefined when no region has it. */
export function findRegion(code: string): Region | undefined {
  return regions.find((each) => each.code === code)
}

/** The region of an INSEE code. Throws when no region has it, and says the codes there are. */
export function getRegion(code: string): Region {
  const found = findRegion(code)
  if (found) return found
  const codes = regions.map((each) => `${each.code} ${each.name}`).join(', ')
  throw new AppError('invalid', 'finess-region-unknown', { values: { region: code, known: codes } })
}

/** The regions of some INSEE codes, in the order of `regions`. A code that no region has is left out. */
export function regionsAmong(codes: Iterable<string | null>): Region[] {
  const wanted = new Set(codes)
  return regions.filter(({ code }) => wanted.has(code))
}

/** Where a region stands among `regions`, by its INSEE code. */
export function placeOfRegion(code: string): number {
  return regions.findIndex((each) => each.code === code)
}

/** The region a département belongs to; undefined for the collectivities that are of no region. */
export function findRegionOf(departement: string): Region | undefined {
  return regions.find((each) => each.departements.includes(departement))
}

/** Whether an INSEE code is that of a département or of an overseas collectivity. */
export function isDepartement(code: string): boolean {
  return known.has(code)
}
