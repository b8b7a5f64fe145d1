import { isDeepStrictEqual } from 'node:util'
import { getStructureIn, localDay, localTime, type Structure } from '#directory'
import { addImprovementIn, holdExerciseIn, longestExerciseMinutes } from '#exercises'
import { AppError, type Context, command } from '#kernel'
import type { CatalogueContext } from '#questionnaires'
import type { KitContext } from '../../kits/kit-catalogue.ts'
import { updateRun } from '../../runs/store.ts'
import { opened } from '../../runs/usecases/open-run.ts'
import { reachRunToAct, runReference } from '../../runs/usecases/reach-run.ts'
import { cellsPlayed, draftRetex, functionsPlayed, type Retex } from '../retex.ts'
import { findRetex, putRetex } from '../store.ts'
import { keptRetex, typedRetex } from './keep-retex.ts'

const longestText = 20_000

/**
 * Makes the record of the register from a run that ended, and actions of the plan from its improvements: all of it, or nothing.
 * Where the exercise was planned on that day, its planned record becomes the held one.
 * `typed` is what stands in the form of the RETEX, saved or not: nothing that somebody wrote is left behind.
 * What the run does not know (who else was there, what was cut) stays empty, and so does the day of a RETEX that nobody wrote: the
 * page of the record lists what remains to be said for the exercise to count. The second call returns the first record.
 */
export const recordRun = command({
  action: 'conduct.note-record',
  once: true,
  input: runReference.extend({ typed: typedRetex.optional() }),
  run: async (transaction, { finess, runId, typed }, context: Context & KitContext & CatalogueContext) => {
    const { actor, clock, kits } = context
    const run = await reachRunToAct(transaction, actor, { finess, runId })
    if (run.exerciseId) return { exerciseId: run.exerciseId, isNew: false }
    const { startedAt, endedAt } = run
    if (run.state !== 'completed' || !startedAt || !endedAt) throw new AppError('conflict', 'retex-not-ended')
    const found = await opened(transaction, run, (await kits()).get(run.kitId, run.kitVersion), clock())
    const { kit } = found
    const before = await findRetex(transaction, run.id)
    const retex = typed ? await keptRetex(transaction, run.id, typed) : (before ?? draftRetex(found))
    const isWritten = before !== undefined || !saysTheSame(retex, draftRetex(found))
    if (typed && isWritten) await putRetex(transaction, run, retex, clock())
    const structure = await getStructureIn(transaction, finess)
    const exercise = {
      finess,
      kind: 'crisis',
      status: 'held',
      ...momentOf(structure, startedAt, endedAt),
      kit: kit.id,
      kitVersion: kit.version,
      level: kit.level,
      participation: 'own-cell',
      cells: cellsPlayed(found),
      trigger: kit.trigger ?? '',
      functions: functionsPlayed(found),
      objectives: kit.objectives.map(({ text }) => text).join('\n'),
      retexOn: isWritten ? localDay(structure, clock()) : '',
      retexText: retexText(retex),
    }
    const { id: exerciseId } = await holdExerciseIn(transaction, exercise, context)
    for (const { title, ownerFunction, dueOn } of retex.improvements) {
      await addImprovementIn(transaction, { finess, exerciseId, title, ownerFunction, dueOn }, context)
    }
    await updateRun(transaction, { ...run, exerciseId })
    return { exerciseId, isNew: true }
  },
  subject: ({ exerciseId, isNew }) => (isNew ? exerciseId : undefined),
})

/** The day and the hours. A run that was left open for weeks, or ended within its first minute, says nothing of its end. */
function momentOf(structure: Structure, startedAt: Date, endedAt: Date) {
  const [day, endDay] = [localDay(structure, startedAt), localDay(structure, endedAt)]
  const [start, end] = [localTime(structure, startedAt), localTime(structure, endedAt)]
  const minutes = (endedAt.getTime() - startedAt.getTime()) / 60_000
  const isKnown = (endDay > day || (endDay === day && end > start)) && minutes < longestExerciseMinutes
  return { day, start, end: isKnown ? end : '', endDay: isKnown && endDay !== day ? endDay : '' }
}

/** Whether the form still says what the log alone gave: nobody wrote anything. */
function saysTheSame({ revision: _one, ...retex }: Retex, { revision: _other, ...draft }: Retex): boolean {
  return isDeepStrictEqual(retex, draft)
}

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
