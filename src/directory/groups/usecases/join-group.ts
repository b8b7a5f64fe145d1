import type { Authorized, Context } from '#kernel'
import type { Transaction } from '#storage'
import type { Group } from '../group.ts'
import { listMemberships, putGroupMembers } from '../store.ts'
import { structuresOfGroup } from '../store-members.ts'

interface Joining {
  /** FINESS numbers of legal entities; those that are in the group already stay. */
  readonly coming: readonly string[]
  /** The support establishment from now on, of which a group has one at most; absent when it stays as it is. */
  readonly support?: string | null | undefined
}

/**
 * Adds legal entities to a group. Keeps a mail for each person who answers for a structure that the RSSI of the group reads
 * from now on, and returns how many people are told.
 */
export async function joinGroup(
  { reach, clock }: Pick<Context, 'reach' | 'clock'>,
  transaction: Transaction,
  group: Authorized<Group>,
  { coming, support }: Joining,
): Promise<number> {
  const present = await listMemberships(transaction, group.id)
  const former =
    support === undefined ? [] : present.filter((each) => each.isSupport && each.legalEntityFiness !== support)
  const members = [
    ...coming.map((finess) => ({ legalEntityFiness: finess, isSupport: finess === support })),
    ...former.map(({ legalEntityFiness }) => ({ legalEntityFiness, isSupport: false })),
  ]
  await putGroupMembers(transaction, group, { members, joinedAt: clock() })
  const before = new Set(present.map(({ legalEntityFiness }) => legalEntityFiness))
  const added = new Set(coming.filter((finess) => !before.has(finess)))
  const reached = (await structuresOfGroup(transaction, group.id)).filter((each) => added.has(each.legalEntityFiness))
  const finess = reached.map((each) => each.finess)
  return reach.tell(transaction, { role: 'college', scope: group.id, finess }, clock())
}
