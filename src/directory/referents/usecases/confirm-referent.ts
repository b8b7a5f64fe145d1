import { type Context, command } from '#kernel'
import type { Referent } from '../referent.ts'
import { putReferent } from '../store.ts'
import { editFunction, referentKey } from './current-referent.ts'

/** Confirms that the line of a function is still true today. The pages ask for it once a year. */
export const confirmReferent = command({
  action: 'directory.confirm-referent',
  once: true,
  input: referentKey,
  run: async (transaction, wanted, context: Context): Promise<Referent> => {
    const { current, today, authorized } = await editFunction(transaction, wanted, context)
    const confirmed: Referent = { ...authorized(current), confirmedOn: today }
    await putReferent(transaction, authorized(confirmed))
    return confirmed
  },
  subject: ({ finess, function: of }) => `referent:${finess}:${of}`,
})
