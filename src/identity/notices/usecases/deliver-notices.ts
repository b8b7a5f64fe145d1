import { z } from 'zod'
import { listOwnStructuresIn } from '#directory'
import { AppError, authorize, command, query, sharedLegalTime } from '#kernel'
import { accessLetter, type NewReader, retryTime } from '#mail'
import type { Database } from '#storage'
import { type Givers, unknownGiver } from '../../accounts/givers.ts'
import { findAccount } from '../../accounts/store.ts'
import { findGivers } from '../../accounts/store-givers.ts'
import { findHolder } from '../../accounts/store-grants.ts'
import { scopeNaming } from '../../accounts/store-scopes.ts'
import type { IdentityContext } from '../../identity-context.ts'
import { mostFailuresInARow } from '../../invitations/delivery.ts'
import { isSystem } from '../../policy.ts'
import { nextMorning } from '../notice.ts'
import { claimNotices, deleteNotices, findDue, type Notice, postponeNotices, stillTrue } from '../store.ts'
import { stillReaching } from '../store-reading.ts'

/**
 * Sends the mails that tell who may read a structure from now on, one for each person with all that waits for them. What
 * could not leave is tried again later, for seven days. A role that ended meanwhile is told of too, and that it ended.
 */
export async function deliverAccessNotices(context: IdentityContext, stopping?: AbortSignal): Promise<void> {
  let failuresInARow = 0
  while (!stopping?.aborted && failuresInARow < mostFailuresInARow) {
    const userId = await findNext(context, {})
    if (userId === undefined) return
    const sent = await tell(context, userId)
    failuresInARow = sent ? 0 : failuresInARow + 1
  }
}

const findNext = query({
  input: z.strictObject({}),
  run: async (database, _input, { actor, clock }) => {
    authorize(actor, {}, isSystem)
    return findDue(database, clock())
  },
})

async function tell(context: IdentityContext, userId: string): Promise<boolean> {
  const { to, readers, legalTime, ids, attempts, holdsClosed } = await claim(context, { userId })
  try {
    if (to && readers.length > 0) {
      await context.mailer.send(accessLetter({ to, readers, legalTime, operatorName: await context.operatorName() }))
    }
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    const now = context.clock()
    await postpone(context, { ids, dueAt: retryTime(attempts, now) ?? nextMorning(now) })
    return false
  }
  await forget(context, { ids, holdsClosed })
  return true
}

/** The rows of the log that gave the roles say how many people are told: one row more for each mail would say nothing. */
const claim = command({
  action: 'identity.tell-access',
  input: z.strictObject({ userId: z.string() }),
  run: async (transaction, { userId }, { actor, clock }: IdentityContext) => {
    const claimed = await claimNotices(transaction, authorize(actor, { userId, now: clock() }, isSystem))
    const account = await findAccount(transaction, userId)
    const readers = await describeReaders(transaction, await stillTrue(transaction, claimed))
    const attempts = Math.max(0, ...claimed.map((each) => each.attempts))
    const { grants = [] } = (await findHolder(transaction, userId, clock())) ?? {}
    const legalTime = sharedLegalTime(await listOwnStructuresIn(transaction, grants))
    const holdsClosed = claimed.some(({ ended }) => ended !== null)
    return { to: account?.email, readers, legalTime, ids: claimed.map(({ id }) => id), attempts, holdsClosed }
  },
  subject: () => undefined,
})

async function describeReaders(database: Database, notices: readonly Notice[]): Promise<NewReader[]> {
  const named = await scopeNaming(database, notices)
  const reaching = await stillReaching(database, notices)
  const readers: NewReader[] = []
  for (const { id, readerId, role, scope, grantedAt, reachedAt, ended } of notices) {
    const reader = ended ?? (await findAccount(database, readerId))
    if (!reader) continue
    const { name, email } = reader
    const giver = await describeGiver(
      database,
      ended?.givers ?? (await findGivers(database, readerId, { role, scope })),
    )
    const end = ended ? new Date(ended.at) : reaching.has(id) ? undefined : ('reach' as const)
    readers.push({ name, email, role: named({ role, scope }), grantedAt, reachedAt, giver, ended: end })
  }
  return readers
}

async function describeGiver(database: Database, [giver]: Givers = [unknownGiver]): Promise<NewReader['giver']> {
  if (giver === undefined) return 'operator'
  if (giver === unknownGiver) return 'unknown'
  const account = await findAccount(database, giver)
  return account ? { name: account.name, email: account.email } : 'closed'
}

const forget = command({
  action: 'identity.tell-access',
  input: z.strictObject({ ids: z.array(z.string()), holdsClosed: z.boolean() }),
  run: async (transaction, { ids, holdsClosed }, { actor }) => {
    await deleteNotices(transaction, authorize(actor, { ids }, isSystem))
    return holdsClosed
  },
  subject: () => undefined,
  // The name and the address of a closed account.
  erases: (holdsClosed) => holdsClosed,
})

const postpone = command({
  action: 'identity.tell-access',
  input: z.strictObject({ ids: z.array(z.string()), dueAt: z.date() }),
  run: async (transaction, unsent, { actor }) => postponeNotices(transaction, authorize(actor, unsent, isSystem)),
  subject: () => undefined,
})
