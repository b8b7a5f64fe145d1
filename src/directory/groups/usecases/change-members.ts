import { z } from 'zod'
import { AppError, type Authorized, authorize, type Code, type Context, command, refuseIssues } from '#kernel'
import { type Database, lockForTransaction, type Transaction } from '#storage'
import { canManageTerritories } from '../../policy.ts'
import { comingAtOnce, toldOfWaiting, waitingOf } from '../../reach/coming-at-once.ts'
import { isFinessNumber, normalizeFinessNumber } from '../../register/finess-number.ts'
import { listEntitiesNumbered } from '../../register/store-entities.ts'
import type { Group } from '../group.ts'
import { findGroup, listMemberships, removeGroupMembers } from '../store.ts'
import { checkOneGht } from './check-one-ght.ts'
import { joinGroup } from './join-group.ts'

const group = z.string().max(100)

const joining = z.strictObject({
  group,
  /** The FINESS number of a legal entity, or its SIREN. */
  number: z.string().max(40).transform(normalizeFinessNumber),
  isSupport: z.boolean().default(false),
})

/**
 * Adds a legal entity to a group, or changes whether it is the support establishment: a group has one. `waiting`: whether a second
 * administrator must agree first. Throws issues for a number that the register does not hold, and for a legal entity that is
 * in another GHT.
 */
export const addGroupMember = command({
  action: 'directory.add-group-member',
  once: true,
  input: joining,
  run: async (transaction, wanted, context: Context) => {
    const found = await lockGroup(transaction, wanted.group, context.actor)
    const entity = await findEntity(transaction, wanted.number)
    if (!('finess' in entity)) {
      const issues = [{ path: 'number', code: entity.code, values: { value: wanted.number } }]
      throw new AppError('invalid', 'group-refused', { issues })
    }
    const { finess } = entity
    refuseIssues('group-refused', await checkOneGht(transaction, found, [finess]))
    const known = (await listMemberships(transaction, found.id)).find((member) => member.legalEntityFiness === finess)
    if (known?.isSupport === wanted.isSupport)
      refuseIssues('group-refused', [{ path: 'number', code: 'group-member-already' }])
    const support = wanted.isSupport ? finess : undefined
    const place = { role: 'college', scope: found.id } as const
    const coming = await comingAtOnce(context, transaction, { ...place, finess: known ? [] : [finess], support })
    const told = coming.waiting > 0 ? 0 : await joinGroup(context, transaction, found, { coming: [finess], support })
    return { id: found.id, finess, told, ...waitingOf([coming]) }
  },
  subject: ({ id, finess, told, ...waits }) =>
    `group:${id} entity:${finess}${told > 0 ? ` told:${told}` : ''}${toldOfWaiting(waits)}`,
})

/** Takes a legal entity out of a group: roles over the group reach it no more from the next request on. */
export const removeGroupMember = command({
  action: 'directory.remove-group-member',
  once: true,
  input: z.strictObject({ group, finess: z.string().max(40) }),
  run: async (transaction, wanted, { actor }: Context) => {
    const found = await lockGroup(transaction, wanted.group, actor)
    const members = await listMemberships(transaction, found.id)
    authorize(
      actor,
      members.find(({ legalEntityFiness }) => legalEntityFiness === wanted.finess),
      canManageTerritories,
    )
    await removeGroupMembers(transaction, found, [wanted.finess])
    return { id: found.id, finess: wanted.finess }
  },
  subject: ({ id, finess }) => `group:${id} entity:${finess}`,
})

async function lockGroup(transaction: Transaction, id: string, actor: Context['actor']): Promise<Authorized<Group>> {
  await lockForTransaction(transaction, 'groups')
  const found = await findGroup(transaction, id)
  return authorize(actor, found?.closedAt === null ? found : undefined, canManageTerritories)
}

/** A number that is both a FINESS number of the register and a SIREN means the FINESS number. */
async function findEntity(database: Database, number: string): Promise<{ finess: string } | { code: Code }> {
  if (number === '') return { code: 'group-member-missing' }
  if (!isFinessNumber(number)) return { code: 'group-member-malformed' }
  const [found, ...others] = (await listEntitiesNumbered(database, [number])).get(number) ?? []
  if (!found) return { code: 'group-member-unknown' }
  return others.length > 0 ? { code: 'group-member-siren-shared' } : { finess: found }
}
