import { type Context, command } from '#kernel'
import { ended, type Referent } from '../referent.ts'
import { putReferent } from '../store.ts'
import { editFunction, referentKey } from './current-referent.ts'

/** The holder of a function leaves today without a successor. The dates stay; name and contact are erased. */
export const endReferent = command({
  action: 'directory.end-referent',
  once: true,
  input: referentKey,
  run: async (transaction, wanted, context: Context): Promise<Referent> => {
    const { current, today, authorized } = await editFunction(transaction, wanted, context)
    const gone = ended(authorized(current), today, null)
    await putReferent(transaction, authorized(gone))
    return gone
  },
  subject: ({ finess, function: of }) => `referent:${finess}:${of}`,
  erases: () => true,
})
