import { z } from 'zod'
import { AppError, type Context, command, lengthIssues, newId, refuseIssues } from '#kernel'
import type { KitContext } from '../../kits/kit-catalogue.ts'
import type { Run } from '../run.ts'
import { countChange, insertDecision, listDecisions, putClock } from '../store.ts'
import { reachRunToAct, runReference, trimmedText } from './reach-run.ts'

/** Of one exercise: every page that follows it shows them. */
const mostDecisions = 500
/** In characters. */
const longestDecision = { what: 1_000, why: 1_000, decider: 120 }

/** Writes a decision of the cell in the log: what, why, which function, and whether it can be undone. */
export const noteDecision = command({
  action: 'conduct.note-decision',
  once: true,
  input: runReference.extend({
    what: trimmedText,
    why: trimmedText,
    decider: trimmedText,
    reversible: z.boolean(),
  }),
  run: async (transaction, { what, why, decider, reversible, ...reference }, { actor, clock }: Context) => {
    const run = await reachRunToAct(transaction, actor, reference)
    refuseUnplayed(run)
    refuseIssues('input-invalid', [
      ...(what === '' ? [{ path: 'what', code: 'run-decision-missing' as const }] : []),
      ...lengthIssues({ what, why, decider }, longestDecision),
    ])
    if ((await listDecisions(transaction, run.id)).length >= mostDecisions)
      throw new AppError('conflict', 'run-decisions-full', { values: { maximum: mostDecisions } })
    await insertDecision(transaction, run, { id: newId(), at: clock(), what, why, decider, reversible })
    await countChange(transaction, run)
    return { id: run.id }
  },
  subject: ({ id }) => id,
})

/** Notes that a delay of the law was kept, or that the mark was a mistake. */
export const markClock = command({
  action: 'conduct.mark-clock',
  input: runReference.extend({ clockId: z.string(), done: z.boolean() }),
  run: async (transaction, { clockId, done, ...reference }, { actor, clock, kits }: Context & KitContext) => {
    const run = await reachRunToAct(transaction, actor, reference)
    refuseUnplayed(run)
    const { clocks } = (await kits()).get(run.kitId, run.kitVersion)
    if (!clocks.some(({ id }) => id === clockId)) throw new AppError('not-found', 'not-found')
    await putClock(transaction, run, clockId, done ? clock() : null)
    await countChange(transaction, run)
    return { id: run.id }
  },
  subject: ({ id }) => id,
})

/** The log begins with the exercise. It is still completed after the end, when people remember. */
function refuseUnplayed({ state }: Run): void {
  if (state === 'created' || state === 'cancelled') throw new AppError('conflict', 'run-deed-refused')
}
