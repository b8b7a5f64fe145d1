import { importFiness, type TerritoryNamesContext } from '#directory'
import { type Actor, type Context, type Grant, operator, type Role } from '#kernel'
import type { Storage } from '#storage'
import { contextOn } from '../support/use-cases/context.ts'
import { aFile, aLine, aNumber } from './finess-import/finess-lines.ts'
import { aFileOf } from './finess-import/reading.ts'

/** FINESS numbers of invented structures: three in the Aisne (two of one legal entity), one in the Nord, one in Normandie. */
export const finessOf = {
  laon: aNumber(1),
  guise: aNumber(2),
  hirson: aNumber(3),
  lille: aNumber('59000001'),
  caen: aNumber('14000001'),
}

export const legalEntity = aNumber(900_001)
export const others = { hirson: aNumber(900_002), lille: aNumber('59000900'), caen: aNumber('14000900') }

export const lines = [
  aLine({ nofinesset: finessOf.laon, rs: 'CH DE LAON' }),
  aLine({ nofinesset: finessOf.guise, rs: 'CH DE GUISE' }),
  aLine({ nofinesset: finessOf.hirson, nofinessej: others.hirson, rs: 'EHPAD DE HIRSON', categetab: '500' }),
  aLine({
    nofinesset: finessOf.lille,
    nofinessej: others.lille,
    rs: 'CLINIQUE DE LILLE',
    departement: '59',
    commune: '350',
  }),
  aLine({ nofinesset: finessOf.caen, nofinessej: others.caen, rs: 'CH DE CAEN', departement: '14', commune: '118' }),
]

/** Imports these lines into the register of a test. */
export async function importSampleRegister(storage: Storage, given = lines, firstLine?: string): Promise<void> {
  const options = { path: aFileOf(aFile(given, firstLine)), acceptClosures: true }
  await importFiness(contextOn(storage, operator, 'command'), options)
}

const nowhere = { finess: null, legalEntityFiness: null, territoryId: null, region: null }

/** An actor with one role in a given scope. */
export function someone(role: Role, where: Partial<Grant>): Actor {
  return { kind: 'account', accountId: `compte-${role}`, grants: [{ ...nowhere, ...where, role }] }
}

export const director = (finess: string, legalEntityFiness = legalEntity) =>
  someone('structure', { finess, legalEntityFiness, region: '32' })
export const administrator = someone('admin', {})

export function context(storage: Storage, actor: Actor): Context & TerritoryNamesContext {
  return contextOn(storage, actor)
}
