import { z } from 'zod'
import { authorize, type Context, command, query } from '#kernel'
import { canWatchRuns } from '../../policy.ts'
import type { RunState } from '../run.ts'
import { elapsedMilliseconds } from '../run-clock.ts'
import { dueAutomatically } from '../run-stimulus.ts'
import { listAutomaticMinutes, listRunsNamed, listStimuli, lockRun, updateRun, updateStimulus } from '../store.ts'

/** What changed of a run since a page was shown, for the server, which tells the pages. It holds no text. */
export interface RunMark {
  readonly id: string
  readonly revision: number
  readonly changes: number
  readonly state: RunState
  readonly elapsedMilliseconds: number
  /** Whether the time of an automatic stimulus has come. */
  readonly automaticDue: boolean
}

export const readRunMarks = query({
  input: z.strictObject({ ids: z.array(z.string()) }),
  run: async (database, { ids }, { actor, clock }: Context): Promise<RunMark[]> => {
    authorize(actor, {}, canWatchRuns)
    const runs = await listRunsNamed(database, ids)
    const waiting = await listAutomaticMinutes(database, ids)
    return runs.map((run) => {
      const elapsed = elapsedMilliseconds(run, clock())
      const due = waiting.some(({ runId, atMinutes }) => runId === run.id && elapsed >= (atMinutes ?? 0) * 60_000)
      const { id, revision, changes, state } = run
      return { id, revision, changes, state, elapsedMilliseconds: elapsed, automaticDue: due && state === 'running' }
    })
  },
})

/** Sends the automatic stimuli whose time has come. Two servers that try together send each one once. */
export const sendAutomatic = command({
  action: 'conduct.send-automatic',
  input: z.strictObject({ runId: z.string() }),
  run: async (transaction, { runId }, { actor, clock }: Context) => {
    const found = await lockRun(transaction, runId)
    const run = authorize(actor, found, canWatchRuns)
    if (run.state !== 'running') return { sent: 0 }
    const now = clock()
    const sentElapsedMilliseconds = elapsedMilliseconds(run, now)
    const due = dueAutomatically(await listStimuli(transaction, run.id), sentElapsedMilliseconds)
    for (const stimulus of due) {
      await updateStimulus(transaction, run, { ...stimulus, sentAt: now, sentElapsedMilliseconds })
    }
    if (due.length > 0) {
      await updateRun(transaction, { ...run, revision: run.revision + 1, changes: run.changes + 1 })
    }
    return { sent: due.length }
  },
  // The log of the run keeps it.
  subject: () => undefined,
})
