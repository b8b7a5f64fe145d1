import type { Context } from '../context.ts'
import { networkOf } from '../network.ts'

/** Who asks for work that callers take turns for. */
export interface Asker {
  readonly caller: string
  /** Aborted when nobody waits for the work any more. */
  readonly gone?: AbortSignal | undefined
}

/**
 * The caller is an account; without an account the network, because anyone can begin any number of diagnoses. On the machine
 * itself there is no network address, and each private link is a caller.
 */
export function askerOf({ actor, from, gone }: Pick<Context, 'actor' | 'from' | 'gone'>): Asker {
  if (actor.kind === 'account') return { caller: `account:${actor.accountId}`, gone }
  if (from !== undefined) return { caller: `network:${networkOf(from)}`, gone }
  return { caller: 'secretHash' in actor ? `link:${actor.secretHash}` : actor.kind, gone }
}
