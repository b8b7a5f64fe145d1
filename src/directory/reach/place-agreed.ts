import { authorize, type Context, type Widening } from '#kernel'
import { lockForTransaction, type Transaction } from '#storage'
import { findGroup } from '../groups/store.ts'
import { checkOneGht } from '../groups/usecases/check-one-ght.ts'
import { joinGroup } from '../groups/usecases/join-group.ts'
import { canManageTerritories } from '../policy.ts'
import { findRegion } from '../register/regions.ts'
import { listEntitiesNumbered } from '../register/store-entities.ts'
import { listStructuresNamed } from '../register/store-names.ts'
import { findTerritory, listMembership, putMembers } from '../territories/store.ts'

type PlacingContext = Pick<Context, 'actor' | 'clock' | 'reach'>

/**
 * Places what a second administrator agreed to, as far as it still can be: structures that the register still has in the
 * region of the territory, legal entities that no other GHT took meanwhile. Returns how many people are told by mail;
 * undefined when nothing is left to place.
 */
export async function placeAgreed(
  context: PlacingContext,
  transaction: Transaction,
  wanted: Widening,
): Promise<number | undefined> {
  return wanted.role === 'territory'
    ? placeStructures(context, transaction, wanted)
    : joinEntities(context, transaction, wanted)
}

async function placeStructures(context: PlacingContext, transaction: Transaction, { role, scope, finess }: Widening) {
  await lockForTransaction(transaction, 'territories')
  const territory = authorize(context.actor, await findTerritory(transaction, scope), canManageTerritories)
  const structures = await listStructuresNamed(transaction, finess)
  const before = await listMembership(transaction, finess)
  const departements = findRegion(territory.region)?.departements ?? []
  const coming = finess.filter((number) => {
    const structure = structures.get(number)
    return structure && departements.includes(structure.departement) && before.get(number) !== scope
  })
  if (coming.length === 0) return undefined
  await putMembers(transaction, territory, coming)
  return context.reach.tell(transaction, { role, scope, finess: coming }, context.clock())
}

async function joinEntities(context: PlacingContext, transaction: Transaction, { scope, finess, support }: Widening) {
  await lockForTransaction(transaction, 'groups')
  const found = await findGroup(transaction, scope)
  const group = authorize(context.actor, found?.closedAt === null ? found : undefined, canManageTerritories)
  const known = await listEntitiesNumbered(transaction, finess)
  const elsewhere = new Set((await checkOneGht(transaction, group, finess)).map(({ values }) => values?.value))
  const coming = finess.filter((number) => known.get(number)?.includes(number) && !elsewhere.has(number))
  return coming.length === 0 ? undefined : joinGroup(context, transaction, group, { coming, support })
}
