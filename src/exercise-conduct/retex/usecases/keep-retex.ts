import { z } from 'zod'
import {
  AppError,
  type Context,
  command,
  dayFault,
  type Issue,
  lengthIssues,
  query,
  refuseIssues,
  typedLine,
} from '#kernel'
import { longestTexts } from '#plan'
import type { Database } from '#storage'
import type { KitContext } from '../../kits/kit-catalogue.ts'
import { type OpenedRun, opened } from '../../runs/usecases/open-run.ts'
import { reachRun, reachRunToAct, runReference, trimmedText } from '../../runs/usecases/reach-run.ts'
import { draftRetex, type Improvement, mostImprovements, type Retex } from '../retex.ts'
import { findRetex, putRetex } from '../store.ts'

export interface OpenedRetex {
  readonly opened: OpenedRun
  /** What was written by hand, or a draft made from the log; its revision is then 0. */
  readonly retex: Retex
}

export const openRetex = query({
  input: runReference,
  run: async (database, reference, { actor, clock, kits }: Context & KitContext): Promise<OpenedRetex> => {
    const run = await reachRun(database, actor, reference)
    const found = await opened(database, run, (await kits()).get(run.kitId, run.kitVersion), clock())
    return { opened: found, retex: (await findRetex(database, run.id)) ?? draftRetex(found) }
  },
})

const improvement = z.strictObject({ title: typedLine, ownerFunction: typedLine, dueOn: typedLine })

/** In characters. */
const longestRetexText = 8_000

/** A RETEX as a form sends it. `revision` is the one that the page showed: two people do not overwrite each other. */
export const typedRetex = z.strictObject({
  revision: z.int(),
  strengths: trimmedText,
  difficulties: trimmedText,
  improvements: z.array(improvement).max(mostImprovements).readonly(),
})

/** Keeps the RETEX as written. Once the record is made, the record and the plan are what counts. */
export const saveRetex = command({
  action: 'conduct.save-retex',
  once: true,
  input: runReference.extend(typedRetex.shape),
  run: async (transaction, { finess, runId, ...typed }, { actor, clock }: Context) => {
    const run = await reachRunToAct(transaction, actor, { finess, runId })
    if (run.exerciseId) throw new AppError('conflict', 'retex-recorded')
    const retex = await keptRetex(transaction, run.id, typed)
    await putRetex(transaction, run, retex, clock())
    return { id: run.id, retex }
  },
  subject: ({ id }) => id,
})

/** The RETEX that a form makes of the one kept so far. All its faults are said at once. */
export async function keptRetex(
  database: Database,
  runId: string,
  { strengths, difficulties, improvements, revision }: z.infer<typeof typedRetex>,
): Promise<Retex> {
  const kept = improvements.filter(({ title, ownerFunction, dueOn }) => title || ownerFunction || dueOn)
  const tooLong = lengthIssues(
    { strengths, difficulties },
    { strengths: longestRetexText, difficulties: longestRetexText },
  )
  refuseIssues('retex-invalid', [...tooLong, ...kept.flatMap(improvementFaults)])
  const before = await findRetex(database, runId)
  if ((before?.revision ?? 0) !== revision) throw new AppError('conflict', 'retex-changed-elsewhere')
  return { strengths, difficulties, improvements: kept, revision: revision + 1 }
}

/** What the plan would refuse is refused here, while the person can still mend it. */
function improvementFaults({ title, ownerFunction, dueOn }: Improvement, index: number): Issue[] {
  const faults: Issue[] = []
  for (const [path, { length }, maximum] of [
    [`titre-${index}`, title, longestTexts.title],
    [`fonction-${index}`, ownerFunction, longestTexts.ownerFunction],
  ] as const) {
    if (length > maximum) faults.push({ path, code: 'retex-improvement-too-long', values: { length, maximum } })
  }
  if (title === '') faults.push({ path: `titre-${index}`, code: 'retex-improvement-title' })
  if (dueOn === '')
    faults.push({ path: `echeance-${index}`, code: 'retex-improvement-day-missing', values: { place: index + 1 } })
  else if (dayFault(dueOn))
    faults.push({ path: `echeance-${index}`, code: 'retex-improvement-day', values: { value: dueOn } })
  return faults
}
