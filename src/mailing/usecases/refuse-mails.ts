import { z } from 'zod'
import { authorize, byPossession, command, hashSecret, query } from '#kernel'
import type { Mailing } from '../mailing.ts'
import * as store from '../store.ts'
import { listRefusing, putRefusal, removeRefusal } from '../store-refusals.ts'

const bySecret = z.strictObject({ secret: z.string().max(200) })

/** Whether the person who holds the link of a mail wants no more of them. Throws not-found for a link of no mail. */
export const findMailRefusal = query({
  input: bySecret,
  run: async (database, { secret }, { actor }) => {
    const { mark } = authorize(actor, await store.findMailingByLink(database, hashSecret(secret)), byPossession)
    return { refuses: (await listRefusing(database, [mark])).has(mark) }
  },
})

/** No alert, invitation or reminder goes to this address any more. The person still finds them after signing in. */
export const refuseMails = command({
  action: 'mailing.refuse',
  input: bySecret,
  run: async (transaction, { secret }, { actor, clock }): Promise<Mailing> => {
    const mailing = authorize(actor, await store.findMailingByLink(transaction, hashSecret(secret)), byPossession)
    await putRefusal(transaction, mailing, clock())
    return mailing
  },
  subject: ({ id }) => id,
})

export const acceptMails = command({
  action: 'mailing.accept',
  input: bySecret,
  run: async (transaction, { secret }, { actor }): Promise<Mailing> => {
    const mailing = authorize(actor, await store.findMailingByLink(transaction, hashSecret(secret)), byPossession)
    await removeRefusal(transaction, mailing)
    return mailing
  },
  subject: ({ id }) => id,
})
