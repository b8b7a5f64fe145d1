import { may, type Place, type StructurePermission } from '#access'
import { listCurrentAmong, listOwnStructuresIn } from '#directory'
import { findCorrespondent } from '#identity'
import type { Database } from '#storage'
import type { Mailing } from './mailing.ts'
import { markOf } from './recipient.ts'

/** Somebody as they are today: where a mail reaches them, and the structures for which they answer. */
export interface CurrentRecipient {
  readonly email: string
  readonly places: readonly Place[]
}

interface Asked {
  /**
   * The places that the mail is about, among the structures of which the recipient answers: a mail about thousands of structures
   * reads those of its reader alone.
   */
  readonly placesAmong: (own: readonly string[]) => Promise<readonly Place[]>
  readonly permission: StructurePermission
}

/**
 * For which of some structures the recipient of a mail may act today: by roles held since the mail was prepared, and by the
 * lines of the directory that still name the address. Undefined when there is none: the person left, or was replaced.
 */
export async function findCurrentRecipient(
  database: Database,
  mailing: Mailing,
  { placesAmong, permission }: Asked,
): Promise<CurrentRecipient | undefined> {
  const { accountId, createdAt, mark } = mailing
  const account = accountId === null ? undefined : await findCorrespondent(database, accountId, createdAt)
  const lines = (await listCurrentAmong(database, mailing.referentIds)).flatMap(({ finess, mail }) =>
    mail && markOf(mail) === mark ? [{ finess, mail }] : [],
  )
  const named = new Set(lines.map(({ finess }) => finess))
  const actor = { kind: 'account', accountId: accountId ?? '', grants: account?.grants ?? [] } as const
  const own = await listOwnStructuresIn(database, actor.grants)
  const places = await placesAmong([...new Set([...named, ...own.map(({ finess }) => finess)])])
  const reached = places.filter((place) => named.has(place.finess) || may(actor, permission, place))
  const email = account?.email ?? lines[0]?.mail
  return email && reached.length > 0 ? { email, places: reached } : undefined
}
