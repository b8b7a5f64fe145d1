import type { Actor, Authorized, Clock } from '#kernel'
import { AppError, authorize } from '#kernel'
import type { Catalogue, ProgrammeItem } from '#questionnaires'
import type { Transaction } from '#storage'
import type { ItemFile } from '../items/item.ts'
import type { CandidatePlaces } from '../policy.ts'
import * as store from '../store.ts'
import { blankItem } from './care-sheets.ts'
import type { ReachedCandidate } from './known-today.ts'
import { findCandidateAt, keepCandidate } from './reach-candidate.ts'

interface Wanted {
  readonly finess: string
  readonly code: string
}

interface Asking {
  readonly actor: Actor
  readonly clock: Clock
  readonly catalogue: Catalogue
}

export interface ItemInHand {
  readonly reached: Authorized<ReachedCandidate>
  readonly item: ProgrammeItem
  readonly file: Authorized<ItemFile>
}

/** Locks what was said of an item of the candidate of an establishment, for an actor who passes the rule. */
export async function lockItem(
  transaction: Transaction,
  { finess, code }: Wanted,
  { actor, clock, catalogue, rule }: Asking & { rule(actor: Actor, candidate: CandidatePlaces): boolean },
): Promise<ItemInHand> {
  const now = clock()
  const reached = authorize(actor, await findCandidateAt(transaction, finess, now), rule)
  const item = catalogue
    .latestProgramme('care')
    .domains.flatMap(({ items }) => items)
    .find((each) => each.code === code)
  if (!item) throw new AppError('not-found', 'not-found')
  const { id } = await keepCandidate(transaction, reached)
  const known = (await store.listItems(transaction, [id])).get(id)?.get(code) ?? blankItem(id, code, now)
  return { reached, item, file: authorize(actor, known, () => rule(actor, reached)) }
}
