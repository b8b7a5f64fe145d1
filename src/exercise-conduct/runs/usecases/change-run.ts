import { z } from 'zod'
import { type Context, command } from '#kernel'
import { afterDeed, runDeeds } from '../run-clock.ts'
import { updateRun } from '../store.ts'
import { reachRunToAct, refuseOutdated, seenRun } from './reach-run.ts'

/** Starts, pauses, resumes, ends or cancels a run, unless another animator acted meanwhile. */
export const changeRun = command({
  action: 'conduct.change-run',
  once: true,
  input: seenRun.extend({ deed: z.enum(runDeeds) }),
  run: async (transaction, { deed, revision, ...reference }, { actor, clock }: Context) => {
    const run = await reachRunToAct(transaction, actor, reference)
    refuseOutdated(run, revision)
    const changed = afterDeed(run, deed, clock())
    await updateRun(transaction, { ...run, ...changed })
    return changed
  },
  subject: ({ id }) => id,
})
