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

/** What an administrator wanted and that stays where it is until a second one agrees. */
export interface Waiting {
  /** How many structures or legal entities. */
  readonly waiting: number
  /** Ids of the asks that keep them. */
  readonly asks: readonly string[]
}

export function waitingOf(all: readonly Coming[]): Waiting {
  const waiting = all.reduce((sum, each) => sum + each.waiting, 0)
  return { waiting, asks: all.flatMap(({ ask }) => ask ?? []) }
}

/** What waits, as the log tells it: ` waits:3 ask:<id>`; empty when nothing does. */
export function toldOfWaiting({ waiting, asks }: Waiting): string {
  return waiting === 0 ? '' : ` waits:${waiting}${asks.map((ask) => ` ask:${ask}`).join('')}`
}
