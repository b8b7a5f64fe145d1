import { z } from 'zod'
import { listOwnStructuresIn, listStructuresNamed, type Structure } from '#directory'
import { AppError, authorize, byPossession, hashSecret, query } from '#kernel'
import { findMailingByLink } from '#mailing'
import { reachAsReader } from '../../find-reader.ts'
import type { Alert, AskedStructure } from '../alert.ts'
import { alertOf } from '../alert-mail.ts'
import * as store from '../store.ts'

/** A structure that answers an alert. */
export interface AnsweringStructure extends AskedStructure {
  readonly name: string
  readonly town: string
}

export interface OwnAlert {
  readonly alert: Alert
  readonly structures: readonly AnsweringStructure[]
}

/** The alerts sent to the structures of the actor's own roles, the latest first. */
export const listOwnAlerts = query({
  input: z.strictObject({}),
  run: async (database, _input, { actor }): Promise<OwnAlert[]> => {
    const own = await listOwnStructuresIn(database, actor.kind === 'account' ? actor.grants : [])
    const byNumber = new Map(own.map((structure) => [structure.finess, structure]))
    const sent = await store.listSentTo(database, [...byNumber.keys()])
    return [...Map.groupBy(sent, ({ alert }) => alert.id).values()].flatMap((each) => {
      const [first] = each
      const structures = each.map(({ asked }) => asked).map(answering(byNumber))
      return first ? [{ alert: first.alert, structures }] : []
    })
  },
})

/** How many answers the structures of the actor owe to open alerts. */
export const countOwnAlerts = query({
  input: z.strictObject({}),
  run: async (database, _input, { actor }) => {
    const own = await listOwnStructuresIn(database, actor.kind === 'account' ? actor.grants : [])
    const numbers = own.map(({ finess }) => finess)
    return numbers.length === 0 ? 0 : store.countUnanswered(database, numbers)
  },
})

/**
 * The alert of a mail, and the structures for which its reader still answers. Throws not-found for an unknown link, and
 * `alert-link-ended` when the reader answers for none any more.
 */
export const openAlertLink = query({
  input: z.strictObject({ secret: z.string().max(200) }),
  run: async (database, { secret }, { actor }): Promise<OwnAlert> => {
    const mailing = authorize(actor, await findMailingByLink(database, hashSecret(secret)), byPossession)
    const alert = await store.findAlert(database, alertOf(mailing))
    if (!alert) throw new AppError('not-found', 'not-found')
    const asked = await reachAsReader(database, mailing, (own) => store.listAskedAmong(database, alert.id, own))
    const numbers = asked.map(({ finess }) => finess)
    return { alert, structures: asked.map(answering(await listStructuresNamed(database, numbers))) }
  },
})

/** A structure asked, by the name and town that the register gives it. */
function answering(named: ReadonlyMap<string, Structure>) {
  return (asked: AskedStructure): AnsweringStructure => {
    const { name, town } = named.get(asked.finess) ?? { name: asked.finess, town: null }
    return { ...asked, name, town: town ?? '' }
  }
}
