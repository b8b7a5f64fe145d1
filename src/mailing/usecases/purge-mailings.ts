import { z } from 'zod'
import { authorize, command, daysAfter } from '#kernel'
import { keptDays } from '../mailing.ts'
import { isSystem } from '../policy.ts'
import { deleteMailingsBefore } from '../store.ts'

/** Erases the mails of which nobody needs to know any more what became of them. */
export const purgeMailings = command({
  action: 'mailing.purge',
  input: z.strictObject({}),
  run: async (transaction, _input, { actor, clock }) => {
    const old = { before: daysAfter(clock(), -keptDays) }
    await deleteMailingsBefore(transaction, authorize(actor, old, isSystem))
  },
  subject: () => undefined,
})
