import { z } from 'zod'
import { getStructureIn, localDay } from '#directory'
import { AppError, type Context, command, nameInAddress } from '#kernel'
import { audiences, type Catalogue, type CatalogueContext, type Measure, type Questionnaire } from '#questionnaires'
import type { Action, MeasureReference } from '../action.ts'
import type { PlanCode } from '../errors.ts'
import { proposedAction } from '../proposed-action.ts'
import * as store from '../store.ts'
import { newAction, refuseMoreThan } from './add-action.ts'
import { reachToEdit } from './reach-plan.ts'

export interface TakenMeasures {
  readonly finess: string
  /** The actions that were added. */
  readonly added: readonly Action[]
  /** How many of the measures the plan already held; their actions did not change. */
  readonly already: number
}

const input = z.strictObject({
  finess: nameInAddress,
  questionnaireId: z.string(),
  version: z.string(),
  measureIds: z.array(z.string()).max(200).readonly(),
})

type Wanted = z.infer<typeof input>

/**
 * Adds measures of a result to the plan, each with a proposed due day and objectives. A plan holds a measure once:
 * adding it twice, or two people adding it at the same time, makes one action. Throws issues for a questionnaire that is
 * not served.
 */
export const takeMeasures = command({
  action: 'plan.take-measures',
  once: true,
  input,
  run: async (transaction, wanted, { actor, clock, catalogue }: Context & CatalogueContext): Promise<TakenMeasures> => {
    const place = await reachToEdit(transaction, actor, wanted.finess)
    const { questionnaire, measures } = measuresOf(catalogue, wanted)
    const taken = new Set((await store.listActions(transaction, place)).map(({ measure }) => measure && keyOf(measure)))
    const now = clock()
    const structure = await getStructureIn(transaction, place.finess)
    const today = localDay(structure, now)
    const asked = { audience: audiences.find((audience) => audience === structure.kind), today }
    const candidates = measures
      .map((measure) => ({
        content: proposedAction(questionnaire, measure, asked),
        from: referenceTo(questionnaire, measure),
      }))
      .filter(({ from }) => !taken.has(keyOf(from)))
      .map(({ content, from }) => newAction(place, content, { measure: from, now, today }))
    await refuseMoreThan(transaction, place, candidates.length)
    const written = await store.insertActions(transaction, place, candidates)
    const added = candidates.filter(({ id }) => written.has(id))
    return { finess: place.finess, added, already: measures.length - added.length }
  },
  subject: ({ finess, added }) => (added.length > 0 ? finess : undefined),
})

/**
 * The chosen measures without duplicates, in the order of the questionnaire. Refuses no choice, and measures that this
 * version does not have.
 */
function measuresOf(catalogue: Catalogue, { questionnaireId, version, measureIds }: Wanted) {
  if (measureIds.length === 0) throw refusal('plan-measure-missing')
  const questionnaire = catalogue.find(questionnaireId, version)
  const measures = questionnaire?.measures.filter(({ id }) => measureIds.includes(id)) ?? []
  const isKnown = (id: string) => measures.some((measure) => measure.id === id)
  if (!questionnaire || !measureIds.every(isKnown)) throw refusal('plan-measure-unknown')
  return { questionnaire, measures }
}

function refusal(code: PlanCode): AppError {
  return new AppError('invalid', 'plan-measures-invalid', { issues: [{ path: 'measureIds', code }] })
}

function referenceTo({ id, version }: Questionnaire, measure: Measure): MeasureReference {
  return { questionnaireId: id, questionnaireVersion: version, measureId: measure.id }
}

/** The key of a measure without its version: a measure of a later version is one action with the earlier one. */
function keyOf({ questionnaireId, measureId }: MeasureReference): string {
  return `${questionnaireId} ${measureId}`
}
