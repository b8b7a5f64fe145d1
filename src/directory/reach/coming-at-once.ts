import type { Context, Widening } from '#kernel'
import type { Transaction } from '#storage'

/** What comes under a place at once; the rest waits in an ask that a second administrator agrees to or refuses. */
export interface Coming {
  readonly finess: readonly string[]
  /** How many structures or legal entities wait, and the id of the ask that keeps them. */
  readonly waiting: number
  readonly ask: string | undefined
}

/** Lets all that is wanted come, or keeps all of it until a second administrator agrees (`ReachKeeper`). */
export async function comingAtOnce(
  context: Pick<Context, 'reach' | 'actor' | 'clock'>,
  transaction: Transaction,
  wanted: Widening,
): Promise<Coming> {
  const ask = await context.reach.keepUntilAgreed(transaction, wanted, context)
  return ask === undefined
    ? { finess: wanted.finess, waiting: 0, ask }
    : { finess: [], waiting: wanted.finess.length, ask }
}

/** What waits, as the log tells it: ` waits:3 ask:<id>`; empty when nothing does. */
export function toldOfWaiting(all: readonly Pick<Coming, 'waiting' | 'ask'>[]): string {
  const waiting = all.reduce((sum, each) => sum + each.waiting, 0)
  return waiting === 0 ? '' : ` waits:${waiting}${all.map(({ ask }) => (ask ? ` ask:${ask}` : '')).join('')}`
}
