import { z } from 'zod'
import { AppError, authorize, byAnyone, command, networkOf } from '#kernel'
import { lockForTransaction } from '#storage'
import type { IdentityContext } from '../../identity-context.ts'
import type { KnownBrowser } from '../known-browser.ts'
import { type CountKind, countKinds, countNow, secondsToWait } from '../sign-in-delays.ts'
import { forgetFailures, listFailures, putFailures, uncountFailures } from '../store-failures.ts'

/** The key of each count to which a try belongs: a keyed hash of what is counted. */
export type TryKeys = Partial<Readonly<Record<CountKind, string>>>

type Asking = Pick<IdentityContext, 'identity' | 'from'>

/** The keys of a try to sign in, from a browser that the account knows or from a stranger's. */
export function signInKeys({ identity, from }: Asking, email: string, known: KnownBrowser | undefined): TryKeys {
  const hash = (text: string) => identity.key.hash(`sign-in:${text}`)
  if (known) return { browser: hash(`${known.passwordId} ${known.browserId}`) }
  const network = from ? networkOf(from) : ''
  return {
    pair: hash(`${email} ${network}`),
    email: emailKey({ identity }, email),
    ...(network && { network: hash(network) }),
  }
}

/** The key that counts the tries for one email address, from all networks. */
export function emailKey({ identity }: Pick<Asking, 'identity'>, email: string): string {
  return identity.key.hash(`sign-in:${email}`)
}

/** The key that counts the tries of one account or email address. `what` keeps passwords typed again apart from resets. */
export function accountKeys({ identity }: Asking, what: 'password' | 'reset', who: string): TryKeys {
  return { account: identity.key.hash(`${what}:${who}`) }
}

const keysInput = z.partialRecord(z.enum(countKinds), z.string())

/**
 * Counts a try as a failure before the password is checked: of a hundred tries sent at once, few are checked. Throws
 * `too-many` while a delay runs.
 */
export const beginTry = command({
  action: 'identity.try',
  input: keysInput,
  run: async (transaction, given, { actor, clock }) => {
    const now = clock()
    const keys = entriesOf(given)
    for (const [, key] of keys) await lockForTransaction(transaction, key)
    const failures = await listFailures(
      transaction,
      keys.map(([, key]) => key),
    )
    const seconds = Math.max(0, ...keys.map(([kind, key]) => secondsToWait(failures.get(key), kind, now)))
    if (seconds > 0) throw new AppError('too-many', 'sign-in-delayed', { values: { minutes: Math.ceil(seconds / 60) } })
    const counted = keys.map(([kind, key]) => ({ key, count: countNow(failures.get(key), kind, now) + 1, lastAt: now }))
    await putFailures(transaction, authorize(actor, counted, byAnyone))
  },
  subject: () => undefined,
})

/** Counts that strangers may also be raising: a right password must not reset them. */
const shared: readonly CountKind[] = ['email', 'network']

/** Takes a try back after a right password: resets the person's own counts, and lowers the shared counts by one. */
export const takeBackTry = command({
  action: 'identity.try',
  input: keysInput,
  run: async (transaction, given, { actor }) => {
    const [others, own] = [true, false].map((wanted) =>
      entriesOf(given).flatMap(([kind, key]) => (shared.includes(kind) === wanted ? [key] : [])),
    )
    await forgetFailures(transaction, authorize(actor, own, byAnyone))
    await uncountFailures(transaction, authorize(actor, others, byAnyone))
  },
  subject: () => undefined,
})

/** Resets the counts of an email address whose owner has just used a mailed link. */
export const forgetTries = command({
  action: 'identity.try',
  input: z.strictObject({ keys: z.array(z.string()) }),
  run: async (transaction, { keys }, { actor }) => {
    await forgetFailures(transaction, authorize(actor, keys, byAnyone))
  },
  subject: () => undefined,
})

/** Sorted by key: requests that lock several keys take the locks in one order. */
function entriesOf(keys: TryKeys): [CountKind, string][] {
  return (Object.entries(keys) as [CountKind, string][]).sort(([, one], [, other]) => (one < other ? -1 : 1))
}
