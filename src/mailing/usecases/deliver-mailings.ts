import { z } from 'zod'
import { AppError, authorize, command, daysAfter, hashSecret, newSecret, query } from '#kernel'
import { isConnectionLost, isPostponed, isUnreachable, type Letter, retryTime } from '#mail'
import type { Database, Transaction } from '#storage'
import { isRefusable, type Mailing, type MailingTopic, mostFaults, requestDays, topicOf } from '../mailing.ts'
import type { MailingContext } from '../mailing-context.ts'
import { isSystem } from '../policy.ts'
import * as store from '../store.ts'
import { listRefusing } from '../store-refusals.ts'

/** What a mail says today, and to which email address; the link is added. */
export interface Written extends Omit<Letter, 'link'> {
  /** The words of the link. */
  readonly label: string
  /** Where the link leads, for somebody who signs in; without it, the link is one of this mail alone. */
  readonly page?: string
}

/** Writes the mail of a purpose; undefined when there is nothing to say any more to this person. */
export type Composer = (database: Database, mailing: Mailing, context: MailingContext) => Promise<Written | undefined>

export type Composers = Readonly<Record<MailingTopic, Composer>>

interface DeliveryContext extends MailingContext {
  readonly composers: Composers
}

/**
 * Sends what waits, each mail once: it is marked as held before it leaves, and never sent again by itself. What the mail
 * server postpones is tried again later. No more leave in a minute than the setting says.
 */
export async function deliverMailings(
  context: MailingContext,
  composers: Composers,
  stopping?: AbortSignal,
): Promise<void> {
  if (!(await hasDue(context, {}))) return
  for (let faults = 0; faults < mostFaults; faults += 1) {
    // A server that does not answer is found out before a mail is held: of no mail is it then unknown whether it left.
    if (stopping?.aborted || !(await context.mailer.answers())) return
    if ((await deliverUntilFault(context, composers, stopping)) === 'done') return
  }
}

async function deliverUntilFault(context: MailingContext, composers: Composers, stopping?: AbortSignal) {
  while (!stopping?.aborted) {
    const claimed = await claim({ ...context, composers }, {})
    if (claimed === 'none') return 'done'
    if (claimed === 'passed') continue
    if (!(await send(context, claimed))) return 'fault'
  }
  return 'done'
}

/** Whether the mail server took the mail, or refused it alone. */
async function send(context: MailingContext, { mailing, letter }: Claimed): Promise<boolean> {
  const { id, postponements } = mailing
  try {
    await context.mailer.send(letter)
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    const failure = String(error.values.reason ?? error.code)
    if (isConnectionLost(error)) {
      await end(context, { id, outcome: 'uncertain', failure })
      return false
    }
    const again = isPostponed(error) || isUnreachable(error)
    const dueAt = again ? retryTime(postponements, context.clock()) : null
    if (dueAt) await postpone(context, { id, dueAt, failure })
    else await end(context, { id, outcome: 'failed', failure })
    return !isUnreachable(error)
  }
  await end(context, { id, outcome: 'sent', failure: null })
  return true
}

const hasDue = query({
  input: z.strictObject({}),
  run: async (database, _input, { actor, clock }: MailingContext) => {
    authorize(actor, {}, isSystem)
    return (await store.findNextDue(database, clock())) !== undefined
  },
})

interface Claimed {
  readonly mailing: Mailing
  readonly letter: Letter
}

/** `passed`: this mail waits for another day, or has nothing to say any more. `none`: nothing may leave now. */
const claim = command({
  action: 'mailing.send',
  input: z.strictObject({}),
  run: async (transaction, _input, context: DeliveryContext): Promise<Claimed | 'passed' | 'none'> => {
    const now = context.clock()
    await store.lockSending(transaction)
    const minute = new Date(now.getTime() - 60_000)
    if ((await store.countTried(transaction, minute)) >= context.mailsPerMinute) return 'none'
    const found = await store.findNextDue(transaction, now)
    if (!found) return 'none'
    const mailing = authorize(context.actor, found, isSystem)
    const last = mailing.kind === 'request' ? await store.findLastRequest(transaction, mailing, now) : undefined
    if (last) {
      const dueAt = daysAfter(last, requestDays)
      await store.postponeMailing(transaction, mailing, { dueAt, failure: null })
      return 'passed'
    }
    const written = await write(transaction, mailing, context)
    if (!written) {
      await store.endMailing(transaction, mailing, { now, outcome: 'dropped' })
      return 'passed'
    }
    const secret = newSecret()
    await store.holdMailing(transaction, mailing, { now, secretHash: hashSecret(secret) })
    return { mailing, letter: addressed(mailing, written, { secret, context }) }
  },
  // The row of what was asked for says to how many people: one row more for each mail would say nothing.
  subject: () => undefined,
})

async function write(transaction: Transaction, mailing: Mailing, context: DeliveryContext) {
  if (isRefusable(mailing) && (await listRefusing(transaction, [mailing.mark])).size > 0) return undefined
  return context.composers[topicOf(mailing)](transaction, mailing, context)
}

interface Addressed {
  readonly secret: string
  readonly context: MailingContext
}

function addressed(mailing: Mailing, { label, page, ...written }: Written, { secret, context }: Addressed): Letter {
  const link = { label, address: page ?? context.mailingAddress(topicOf(mailing), secret) }
  if (!isRefusable(mailing)) return { ...written, link, id: mailing.id }
  const refusal = context.mailingAddress('refusal', secret)
  return {
    ...written,
    link,
    ending: [...written.ending, `Ne plus recevoir ces messages\u00A0: ${refusal}`],
    refusal,
    id: mailing.id,
  }
}

const ended = z.strictObject({
  id: z.string(),
  outcome: z.enum(['sent', 'uncertain', 'failed']),
  failure: z.string().nullable(),
})

const end = command({
  action: 'mailing.send',
  input: ended,
  run: async (transaction, { id, ...how }, { actor, clock }: MailingContext) =>
    store.endMailing(transaction, authorize(actor, { id }, isSystem), { now: clock(), ...how }),
  subject: () => undefined,
})

const postpone = command({
  action: 'mailing.send',
  input: z.strictObject({ id: z.string(), dueAt: z.date(), failure: z.string() }),
  run: async (transaction, { id, ...when }, { actor }: MailingContext) =>
    store.postponeMailing(transaction, authorize(actor, { id }, isSystem), when),
  subject: () => undefined,
})
