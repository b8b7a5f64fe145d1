import { type Context, command, refuseIssues } from '#kernel'
import { type Referent, saysSomethingOfPeople } from '../referent.ts'
import { readReferentEntry } from '../referent-entry.ts'
import { putReferent } from '../store.ts'
import { editFunction } from './current-referent.ts'
import { referentInput } from './name-referent.ts'

/**
 * Corrects the current line of a function without history: a new telephone number is no new holder. The earlier content
 * is erased, and the line counts as confirmed today.
 */
export const correctReferent = command({
  action: 'directory.correct-referent',
  once: true,
  input: referentInput,
  run: async (transaction, wanted, context: Context) => {
    const { current, today, authorized } = await editFunction(transaction, wanted, context)
    const known = authorized(current)
    const { entry, issues } = readReferentEntry(wanted, { today, previous: undefined })
    refuseIssues('referent-refused', issues)
    const corrected: Referent = { ...known, ...entry, confirmedOn: today }
    await putReferent(transaction, authorized(corrected))
    return { corrected, overwritten: saysSomethingOfPeople(known) }
  },
  subject: ({ corrected }) => `referent:${corrected.finess}:${corrected.function}`,
  erases: ({ overwritten }) => overwritten,
})
