import type { Place } from '#access'
import { listCurrentReferents, type ReferentFunction } from '#directory'
import { listAnswerers, listEmailsById } from '#identity'
import type { Database } from '#storage'
import { gatherRecipients, type Recipient } from './recipient.ts'

/** Referents who are written to about security. */
const written: readonly ReferentFunction[] = ['director', 'rssi', 'ssi-referent']

export interface FoundRecipients {
  readonly recipients: readonly Recipient[]
  /** FINESS numbers of the structures for which somebody has an address. */
  readonly reached: ReadonlySet<string>
}

/**
 * Those who answer for some structures: their people, the RSSI of their legal entities and groups, and the referents whom
 * the directory names with an address. Each address once.
 */
export async function findRecipients(database: Database, places: readonly Place[]): Promise<FoundRecipients> {
  const { answerers, groupsOf } = await listAnswerers(database, places)
  const emails = await listEmailsById(database, [...new Set(answerers.map(({ userId }) => userId))])
  const numbers = places.map(({ finess }) => finess)
  const referents = (await listCurrentReferents(database, numbers)).flatMap(({ id, finess, mail, ...each }) =>
    mail && written.includes(each.function) ? [{ referentId: id, finess, email: mail }] : [],
  )
  const accounts = [...emails].map(([accountId, email]) => ({ email, accountId }))
  const scopes = new Set([...answerers.map(({ scope }) => scope), ...referents.map(({ finess }) => finess)])
  const isReached = ({ finess, legalEntityFiness }: Place) =>
    [finess, legalEntityFiness, ...(groupsOf.get(legalEntityFiness) ?? [])].some((scope) => scopes.has(scope))
  return {
    recipients: gatherRecipients([...accounts, ...referents]),
    reached: new Set(places.filter(isReached).map(({ finess }) => finess)),
  }
}
