import type { Place } from '#access'
import type { Actor, Grant, Role } from '#kernel'
import type { Storage } from '#storage'
import { legalEntities, structures } from '../../../src/directory/tables.ts'

/** Two legal entities of Hauts-de-France and one of Normandie, as the register would hold them. */
export const sampleStructures = {
  tilleuls: {
    finess: '590000105',
    legalEntityFiness: '590000014',
    departement: '59',
    name: 'EHPAD Les Tilleuls',
    kind: 'ESMS',
  },
  glycines: {
    finess: '590000113',
    legalEntityFiness: '590000014',
    departement: '59',
    name: 'EHPAD Les Glycines',
    kind: 'ESMS',
  },
  hospital: {
    finess: '620000109',
    legalEntityFiness: '620000018',
    departement: '62',
    name: 'CH de l’Écluse',
    kind: 'ES',
  },
  elsewhere: { finess: '760000103', legalEntityFiness: '760000012', departement: '76', name: 'CH du Cap', kind: 'ES' },
} as const

export interface SampleStructure {
  readonly finess: string
  readonly legalEntityFiness: string
  readonly departement: string
  readonly name: string
  readonly kind: 'ES' | 'ESMS'
}

/** INSEE codes. */
export const hautsDeFrance = '32'
export const normandie = '28'

/** Writes the sample structures, or others, into the register of a test database. */
export async function fillRegister(
  storage: Storage,
  sites: readonly SampleStructure[] = Object.values(sampleStructures),
): Promise<void> {
  const entities = new Set(sites.map(({ legalEntityFiness }) => legalEntityFiness))
  await storage.write(async (transaction) => {
    await transaction.insert(legalEntities).values([...entities].map((finess) => ({ finess, name: null })))
    await transaction.insert(structures).values(
      sites.map((structure) => ({
        ...structure,
        source: 'finess-classic' as const,
        dataDate: '2026-05-12',
        searchText: ` ${structure.name.toLowerCase()} |`,
      })),
    )
  })
}

/** Where a structure is. No territory, unless the test makes one. */
export function placeOfStructure({ finess, legalEntityFiness, departement }: SampleStructure): Place {
  return { finess, legalEntityFiness, territoryId: null, region: departement === '76' ? normandie : hautsDeFrance }
}

/** Somebody who signed in, with one role at the place of a structure. */
export function accountAs(role: Role, structure: SampleStructure, territoryId: string | null = null): Actor {
  return { kind: 'account', accountId: `${role}-${structure.finess}`, grants: [grantAs(role, structure, territoryId)] }
}

/** What an account holds when it was granted a role at the place of a structure. */
export function grantAs(role: Role, structure: SampleStructure, territoryId: string | null = null): Grant {
  const { finess, legalEntityFiness, region } = placeOfStructure(structure)
  const none = { finess: null, legalEntityFiness: null, territoryId: null, region: null }
  if (role === 'structure') return { role, finess, legalEntityFiness, territoryId, region }
  if (role === 'college') return { role, ...none, legalEntityFiness, region }
  if (role === 'territory') return { role, ...none, territoryId, region }
  return role === 'admin' ? { role, ...none } : { role, ...none, region }
}
