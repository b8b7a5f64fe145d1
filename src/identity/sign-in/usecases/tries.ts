import { z } from 'zod'
import { AppError, authorize, byAnyone, command, networkOf } from '#kernel'
import { lockForTransaction } from '#storage'
import type { IdentityContext } from '../../identity-context.ts'
import { freeFailures, secondsToWait } from '../sign-in-delays.ts'
import { countFailure, forgetFailures, listFailures, uncountFailure } from '../store-failures.ts'

/** Under what tries are counted: keyed hashes of an account or an address of mail, and of an address of network. */
const keysInput = z.strictObject({ who: z.string(), network: z.string().default('') })

export type TryKeys = z.input<typeof keysInput>

/** The keys of a try by or against somebody. `kind` keeps apart what is tried: a password, a reset. */
export function tryKeys({ identity, from }: IdentityContext, kind: string, who: string): TryKeys {
  const hash = (text: string) => identity.key.hash(`${kind}:${text}`)
  return { who: hash(who), network: from ? hash(networkOf(from)) : '' }
}

/**
 * Counts a try as a failure before it is one: of a hundred sent at once, few are looked at. Throws `too-many` while a delay
 * runs.
 */
export const beginTry = command({
  action: 'identity.try',
  input: keysInput,
  run: async (transaction, { who, network }, { actor, clock }) => {
    const now = clock()
    const keys = [who, network].filter(Boolean)
    for (const key of keys) await lockForTransaction(transaction, key)
    const failures = await listFailures(transaction, keys)
    const seconds = Math.max(
      secondsToWait(failures.get(who), freeFailures.who, now),
      secondsToWait(failures.get(network), freeFailures.network, now),
    )
    if (seconds > 0) throw new AppError('too-many', 'sign-in-delayed', { values: { minutes: Math.ceil(seconds / 60) } })
    await countFailure(transaction, anyonesTry(actor, keys, now))
  },
  subject: () => undefined,
})

/** Says that a try was right: what failed before is forgotten, but for the network, from which others may be guessing. */
export const takeBackTry = command({
  action: 'identity.try',
  input: keysInput,
  run: async (transaction, { who, network }, { actor, clock }) => {
    await forgetFailures(transaction, anyonesTry(actor, [who], clock()))
    if (network) await uncountFailure(transaction, anyonesTry(actor, [network], clock()))
  },
  subject: () => undefined,
})

function anyonesTry(actor: IdentityContext['actor'], keys: readonly string[], now: Date) {
  return authorize(actor, { keys, now }, byAnyone)
}
