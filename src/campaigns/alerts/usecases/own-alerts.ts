import { z } from 'zod'
import { listOwnStructuresIn, listPlaces, listStructuresNamed } from '#directory'
import { AppError, authorize, byPossession, hashSecret, query } from '#kernel'
import { findCurrentRecipient, findMailingByLink, type MailingContext } from '#mailing'
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
      const structures = each.map(({ asked }) => {
        const { name = asked.finess, town = '' } = byNumber.get(asked.finess) ?? {}
        return { ...asked, name, town: town ?? '' }
      })
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
  run: async (database, { secret }, context: MailingContext): Promise<OwnAlert> => {
    const { actor } = context
    const mailing = authorize(actor, await findMailingByLink(database, hashSecret(secret)), byPossession)
    const alert = await store.findAlert(database, alertOf(mailing) ?? '')
    if (!alert) throw new AppError('not-found', 'not-found')
    const asked = new Map((await store.listAsked(database, alert.id)).map((each) => [each.finess, each]))
    const places = [...(await listPlaces(database, [...asked.keys()])).values()]
    const recipient = await findCurrentRecipient(database, mailing, { places, permission: 'answer-alerts' })
    if (!recipient) throw new AppError('not-found', 'alert-link-ended')
    const numbers = recipient.places.map(({ finess }) => finess)
    const named = await listStructuresNamed(database, numbers)
    const structures = numbers.flatMap((finess) => {
      const one = asked.get(finess)
      const { name = finess, town = '' } = named.get(finess) ?? {}
      return one ? [{ ...one, name, town: town ?? '' }] : []
    })
    return { alert, structures }
  },
})
