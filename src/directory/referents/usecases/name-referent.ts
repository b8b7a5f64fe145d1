import { z } from 'zod'
import { type Context, command, newId, refuseIssues, typedText } from '#kernel'
import { ended, type Referent, saysSomethingOfPeople, standings } from '../referent.ts'
import { readReferentEntry } from '../referent-entry.ts'
import { putReferent } from '../store.ts'
import { editFunction, referentKey } from './current-referent.ts'

const text = typedText.default('')

export const referentInput = referentKey.extend({
  standing: z.enum(standings),
  name: text,
  mail: text,
  phone: text,
  /** The entity that holds a `shared` function. */
  sharedWith: text,
  /** `AAAA-MM-JJ`; empty for today. */
  namedOn: text,
})

/**
 * Says who holds a function from a day on: a person, another entity, or nobody. The earlier holder leaves: the dates
 * stay, name and contact are erased.
 */
export const nameReferent = command({
  action: 'directory.name-referent',
  once: true,
  input: referentInput,
  run: async (transaction, wanted, context: Context) => {
    const { current, today, authorized } = await editFunction(transaction, wanted, context)
    const { entry, issues } = readReferentEntry(wanted, { today, previous: current })
    refuseIssues('referent-refused', issues)
    const named: Referent = {
      id: newId(),
      finess: wanted.finess,
      ...entry,
      confirmedOn: today,
      until: null,
      replacedBy: null,
    }
    if (current) await putReferent(transaction, authorized(ended(current, named.namedOn, named.id)))
    await putReferent(transaction, authorized(named))
    return { named, personLeft: current !== undefined && saysSomethingOfPeople(current) }
  },
  subject: ({ named }) => `referent:${named.finess}:${named.function}`,
  erases: ({ personLeft }) => personLeft,
})
