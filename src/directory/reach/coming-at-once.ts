import type { Context, Widening } from '#kernel'
import type { Transaction } from '#storage'

/** What comes under a place at once; the rest waits in an ask that a second administrator agrees to or refuses. */
export interface Coming {
  readonly finess: readonly string[]
  /** How many structures or legal entities wait. */
  readonly waiting: number
  /** How many of these waited already, before anybody asked for them again. */
  readonly already: number
  /** Ids of the asks that keep them. */
  readonly asks: readonly string[]
}

/** Lets all that is wanted come, or keeps all of it until a second administrator agrees (`ReachKeeper`). */
export async function comingAtOnce(
  context: Pick<Context, 'reach' | 'actor' | 'clock' | 'findHolder'>,
  transaction: Transaction,
  wanted: Widening,
): Promise<Coming> {
  const kept = await context.reach.keepUntilAgreed(transaction, wanted, context)
  return kept
    ? { ...kept, finess: [], waiting: wanted.finess.length }
    : { finess: wanted.finess, waiting: 0, already: 0, asks: [] }
}

/** What an administrator wanted and that stays where it is until a second one agrees. */
export type Waiting = Omit<Coming, 'finess'>

export function waitingOf(all: readonly Coming[]): Waiting {
  const sum = (of: 'waiting' | 'already') => all.reduce((total, each) => total + each[of], 0)
  return { waiting: sum('waiting'), already: sum('already'), asks: all.flatMap(({ asks }) => asks) }
}

/** What waits, as the log tells it: ` waits:3 ask:<id>`; empty when nothing does. */
export function toldOfWaiting({ waiting, asks }: Pick<Waiting, 'waiting' | 'asks'>): string {
  return waiting === 0 ? '' : ` waits:${waiting}${asks.map((ask) => ` ask:${ask}`).join('')}`
}
