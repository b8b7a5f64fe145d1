import { z } from 'zod'
import { findRegion, listLegalEntityNames, listStructuresNamed, type Region, type Structure } from '#directory'
import { AppError, authorize, type Context, nameInAddress, query } from '#kernel'
import type { MailingCounts } from '#mailing'
import type { Database } from '#storage'
import { canEditOffer } from '../../policy.ts'
import type { RegionalEvent } from '../event.ts'
import { findMails } from '../event-mail.ts'
import * as store from '../store.ts'

export interface RegisteredLine extends store.Registration {
  /** Undefined when the register holds it no more. */
  readonly structure: Structure | undefined
  readonly legalEntity: string
  /** Whether somebody of the structure has an address to which mails go. */
  readonly isReached: boolean
}

export interface RegisteredList {
  readonly region: Region
  readonly event: RegionalEvent
  /** In the order in which they registered. */
  readonly lines: readonly RegisteredLine[]
  /** What became of the mails of the last change that was told; undefined when there was none. */
  readonly mails: MailingCounts | undefined
}

const input = z.strictObject({ region: nameInAddress, eventId: nameInAddress })

/** The structures that come to an event, for the people of the region. */
export const listRegistered = query({ input, run: list })

/** These structures as a file. */
export const exportRegistered = query({
  exports: 'offer.export-registered',
  input,
  run: list,
  subject: ({ event }) => event.id,
})

async function list(
  database: Database,
  { region: code, eventId }: z.infer<typeof input>,
  { actor, clock }: Context,
): Promise<RegisteredList> {
  const found = await store.findEvent(database, eventId)
  const event = authorize(actor, found, (who, each) => each.region === code && canEditOffer(who, each))
  const region = findRegion(code)
  if (!region) throw new AppError('not-found', 'not-found')
  const registrations = await store.listRegistrations(database, event.id)
  const named = await listStructuresNamed(
    database,
    registrations.map(({ finess }) => finess),
  )
  const entities = await listLegalEntityNames(
    database,
    [...named.values()].map(({ legalEntityFiness }) => legalEntityFiness),
  )
  const { reached, mails } = await findMails(database, event, { registrations, now: clock() })
  const lines = registrations.map((each) => {
    const structure = named.get(each.finess)
    const legalEntity = (structure && entities.get(structure.legalEntityFiness)) ?? ''
    return { ...each, structure, legalEntity, isReached: reached.has(each.finess) }
  })
  return { region, event, lines, mails }
}
