import { z } from 'zod'
import { AppError, type Context, command, query, refuseIssues } from '#kernel'
import type { KitContext } from '../../kits/kit-catalogue.ts'
import { allFilledIn } from '../../kits/variables.ts'
import { listStimuli, replaceStimuli, updateRun } from '../../runs/store.ts'
import { reachRun, reachRunToAct, refuseOutdated, runReference, seenRun } from '../../runs/usecases/reach-run.ts'
import { chronogramRows } from '../chronogram-rows.ts'
import { readChronogram } from '../read-chronogram.ts'

/** The chronogramme of a run, to be written as a spreadsheet. */
export const exportChronogram = query({
  exports: 'conduct.export-chronogram',
  input: runReference,
  run: async (database, reference, { actor, kits }: Context & KitContext) => {
    const run = await reachRun(database, actor, reference)
    const { roles } = allFilledIn((await kits()).get(run.kitId, run.kitVersion), run.values)
    return { id: run.id, title: run.title, rows: chronogramRows(await listStimuli(database, run.id), roles) }
  },
  subject: ({ id }) => id,
})

const cell = z.object({
  row: z.int(),
  column: z.int(),
  name: z.string(),
  value: z.union([z.string(), z.number(), z.boolean()]),
  nature: z.string().optional(),
})
const sheet = z.object({ cells: z.array(cell).readonly(), merged: z.array(z.string()).readonly() })

/**
 * Puts the stimuli of a sheet in place of those of a run that has not started. Refuses the sheet with every fault, each with its
 * cell, and changes nothing then.
 */
export const replaceChronogram = command({
  action: 'conduct.replace-chronogram',
  once: true,
  input: seenRun.extend({ sheet }),
  run: async (transaction, { sheet, revision, ...reference }, { actor, kits }: Context & KitContext) => {
    const run = await reachRunToAct(transaction, actor, reference)
    refuseOutdated(run, revision)
    if (run.state !== 'created') throw new AppError('conflict', 'chronogram-already-started')
    const kit = allFilledIn((await kits()).get(run.kitId, run.kitVersion), run.values)
    const { stimuli, issues } = readChronogram(sheet, kit)
    refuseIssues('chronogram-invalid', issues)
    await replaceStimuli(transaction, run, stimuli)
    await updateRun(transaction, { ...run, revision: run.revision + 1, changes: run.changes + 1 })
    return { id: run.id, count: stimuli.length }
  },
  subject: ({ id }) => id,
})
