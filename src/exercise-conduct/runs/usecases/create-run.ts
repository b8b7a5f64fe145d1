import { z } from 'zod'
import { AppError, type Context, cleanLine, command, type Issue, nameInAddress, newId, refuseIssues } from '#kernel'
import type { KitContext } from '../../kits/kit-catalogue.ts'
import type { Kit } from '../../kits/schema.ts'
import type { Run } from '../run.ts'
import { stimuliOf } from '../run-stimulus.ts'
import { insertRun, insertStimuli, listRuns } from '../store.ts'
import { reachStructure } from './reach-run.ts'

const longestValue = 200
/** Of one structure: one a week for four years. */
const mostRuns = 200

const input = z.strictObject({
  finess: nameInAddress,
  kitId: z.string(),
  version: z.string().optional(),
  /** The words of the structure, by variable. */
  values: z.record(z.string(), z.string().transform(cleanLine)),
})

/** Prepares a run of a kit: its texts are filled in, and nothing starts. Refuses with every missing word at once. */
export const createRun = command({
  action: 'conduct.create-run',
  once: true,
  input,
  run: async (transaction, { finess, kitId, version, values }, { actor, clock, kits }: Context & KitContext) => {
    const place = await reachStructure(transaction, actor, finess)
    if ((await listRuns(transaction, place)).length >= mostRuns)
      throw new AppError('conflict', 'runs-full', { values: { maximum: mostRuns } })
    const kit = (await kits()).get(kitId, version)
    refuseIssues('run-words-invalid', wordFaults(kit, values))
    const own = Object.fromEntries(kit.variables.map(({ id }) => [id, values[id] ?? '']))
    const run: Run = {
      id: newId(),
      structureFiness: place.finess,
      kitId: kit.id,
      kitVersion: kit.version,
      title: kit.title,
      values: own,
      state: 'created',
      createdAt: clock(),
      startedAt: null,
      pausedAt: null,
      pausedMilliseconds: 0,
      endedAt: null,
      revision: 1,
      changes: 1,
      exerciseId: null,
    }
    await insertRun(transaction, place, run)
    await insertStimuli(transaction, { ...place, ...run }, stimuliOf(kit, own))
    return { id: run.id }
  },
  subject: ({ id }) => id,
})

function wordFaults({ variables }: Kit, values: Readonly<Record<string, string>>): Issue[] {
  return variables.flatMap(({ id, label }): Issue[] => {
    const word = values[id] ?? ''
    if (word === '') return [{ path: id, code: 'run-word-missing', values: { label } }]
    if (word.length <= longestValue) return []
    return [{ path: id, code: 'run-word-too-long', values: { label, maximum: longestValue } }]
  })
}
