import { z } from 'zod'
import { getStructure, localDay, localTime } from '#directory'
import { addExercise } from '#exercises'
import { AppError, type Context, command } from '#kernel'
import { addAction } from '#plan'
import type { CatalogueContext } from '#questionnaires'
import type { KitContext } from '../../kits/kit-catalogue.ts'
import { updateRun } from '../../runs/store.ts'
import { type RunReference, reachRunToAct, runReference } from '../../runs/usecases/reach-run.ts'
import { cellsPlayed, type Retex } from '../retex.ts'
import { openRetex } from './keep-retex.ts'

const longestText = 20_000

/**
 * Makes the record of the register from a run that ended, and actions of the plan from its improvements. What the run does not
 * know (who was there, what was cut) stays empty: the person completes the record. Returns the record's id; the second call
 * returns the first one.
 */
export async function recordRun(
  context: Context & KitContext & CatalogueContext,
  reference: RunReference,
): Promise<string> {
  const { opened, retex } = await openRetex(context, reference)
  const { run, kit } = opened
  if (run.exerciseId) return run.exerciseId
  if (run.state !== 'completed' || !run.startedAt || !run.endedAt) throw new AppError('conflict', 'retex-not-ended')
  const structure = await getStructure(context, { finess: reference.finess })
  const time = (instant: Date) => localTime(structure, instant)
  const day = localDay(structure, run.startedAt)
  const endDay = localDay(structure, run.endedAt)
  const [start, end] = [time(run.startedAt), time(run.endedAt)]
  const exercise = await addExercise(context, {
    finess: reference.finess,
    kind: 'crisis',
    status: 'held',
    day,
    start,
    // A trial that lasts less than a minute has no duration that the record could hold.
    end: end === start && endDay === day ? '' : end,
    endDay: endDay === day ? '' : endDay,
    kit: kit.id,
    kitVersion: kit.version,
    level: kit.level,
    participation: 'own-cell',
    cells: cellsPlayed(opened),
    objectives: kit.objectives.map(({ text }) => text).join('\n'),
    retexOn: localDay(structure, context.clock()),
    retexText: retexText(retex),
  })
  await noteRecord(context, { ...reference, exerciseId: exercise.id })
  for (const { title, ownerFunction, dueOn } of retex.improvements) {
    await addAction(context, { finess: reference.finess, title, ownerFunction, dueOn })
  }
  return exercise.id
}

const noteRecord = command({
  action: 'conduct.note-record',
  input: runReference.extend({ exerciseId: z.string() }),
  run: async (transaction, { exerciseId, ...reference }, { actor }: Context) => {
    const run = await reachRunToAct(transaction, actor, reference)
    await updateRun(transaction, { ...run, exerciseId })
    return { id: run.id }
  },
  subject: ({ id }) => id,
})

function retexText({ strengths, difficulties }: Retex): string {
  const parts = [
    ['Ce qui a bien marché', strengths],
    ['Ce qui a été difficile', difficulties],
  ]
  return parts
    .flatMap(([title, text]) => (text ? [`${title}\n${text}`] : []))
    .join('\n\n')
    .slice(0, longestText)
}
