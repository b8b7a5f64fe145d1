import type { Context, RightLasts } from '../context.ts'
import { networkOf } from '../network.ts'

/** Who asks for work that callers take turns for. */
export interface Asker {
  readonly caller: string
  /** Whether the work takes the places that others want only in its turn, and the spare ones only while nobody else wants them. */
  readonly givesWay?: boolean | undefined
  /** Aborted when nobody waits for the work any more. */
  readonly gone?: AbortSignal | undefined
  /** Asked when the turn has come. */
  readonly rightLasts?: RightLasts | undefined
}

/**
 * The caller is an account; without an account the network, because anyone can begin any number of diagnoses. On the machine
 * itself there is no network address, and each private link is a caller.
 */
export function askerOf({ actor, from, ...waits }: Pick<Context, 'actor' | 'from' | 'gone' | 'rightLasts'>): Asker {
  const { gone, rightLasts } = waits
  if (actor.kind === 'account') return { caller: `account:${actor.accountId}`, gone, rightLasts }
  if (from !== undefined) return { caller: `network:${networkOf(from)}`, gone, rightLasts }
  return { caller: 'secretHash' in actor ? `link:${actor.secretHash}` : actor.kind, gone, rightLasts }
}
