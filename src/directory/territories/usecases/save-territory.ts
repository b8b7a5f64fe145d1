import { z } from 'zod'
import { authorize, type Context, cleanLine, command, newId, refuseIssues } from '#kernel'
import { lockForTransaction, type Transaction } from '#storage'
import { canManageTerritories } from '../../policy.ts'
import { findRegion } from '../../register/regions.ts'
import { findTerritory, listTerritoriesOf, putTerritory } from '../store.ts'
import { checkTerritoryName, type Territory } from '../territory.ts'

const mostTerritories = 999

function isPosition(position: unknown): boolean {
  return Number.isInteger(position) && Number(position) >= 0 && Number(position) < mostTerritories
}

const input = z.strictObject({
  /** The id of the territory to change; without an id, a new territory is made. */
  id: z.string().max(100).optional(),
  /** INSEE code. A territory never moves to another region. */
  region: z.string(),
  name: z.string().transform(cleanLine),
  /** Place in the list, from 0; by default a new territory comes last. */
  position: z.custom<number>(isPosition, 'territory-rank-malformed').optional(),
})

/** Makes a territory in a region, or changes its name or place. Its structures stay in it. */
export const saveTerritory = command({
  action: 'directory.save-territory',
  once: true,
  input,
  run: async (transaction, wanted, { actor }: Context) => {
    await lockForTransaction(transaction, 'territories')
    const ofRegion = await listTerritoriesOf(transaction, wanted.region)
    const known = wanted.id === undefined ? newTerritory(wanted.region, ofRegion) : await findKnown(transaction, wanted)
    const territory = known && { ...known, name: wanted.name, position: wanted.position ?? known.position }
    const authorized = authorize(actor, territory, canManageTerritories)
    refuseIssues('territory-refused', checkTerritoryName(authorized, ofRegion))
    await putTerritory(transaction, authorized)
    return authorized as Territory
  },
  subject: ({ id }) => `territory:${id}`,
})

function newTerritory(region: string, ofRegion: readonly Territory[]): Territory | undefined {
  if (!findRegion(region)) return undefined
  const last = Math.max(-1, ...ofRegion.map(({ position }) => position))
  return { id: newId(), region, name: '', position: last + 1 }
}

async function findKnown(transaction: Transaction, { id = '', region }: z.infer<typeof input>) {
  const known = await findTerritory(transaction, id)
  return known?.region === region ? known : undefined
}
