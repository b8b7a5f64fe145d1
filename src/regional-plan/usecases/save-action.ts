import { z } from 'zod'
import { regionDay } from '#directory'
import { indicatorsOf, keyOf } from '#indicators'
import { AppError, authorize, type Context, command, nameInAddress, newId, refuseIssues, typedText } from '#kernel'
import type { CatalogueContext } from '#questionnaires'
import type { RegionalAction } from '../plan/action.ts'
import { changedFields } from '../plan/changes.ts'
import { checkAction, mostStages } from '../plan/check-action.ts'
import * as store from '../plan/store.ts'
import { canEditRegionalPlan } from '../policy.ts'
import { isOf, reachOwnPlan } from './reach-plan.ts'

export const mostActions = 300
const text = typedText.default('')

const typed = {
  axisId: text,
  kind: text,
  title: text,
  detail: text,
  lead: text,
  contributors: text,
  consulted: text,
  informed: text,
  startsOn: text,
  endsOn: text,
  state: text,
  progress: text,
  budget: text,
  indicators: z.array(nameInAddress).max(100).readonly().default([]),
  stages: z
    .array(z.strictObject({ title: text, doneOn: text }))
    .max(mostStages)
    .readonly()
    .default([]),
}

/** `outdated`: somebody changed the action after the page was shown; `unchanged`: nothing differs. Nothing was stored. */
export interface SavedRegionalAction {
  readonly outcome: 'saved' | 'unchanged' | 'outdated'
  readonly action: RegionalAction
}

/** Writes an action: without `actionId`, a new one. What changed is kept beside it. Refuses it with all its faults at once. */
export const saveRegionalAction = command({
  action: 'region.save-action',
  once: true,
  input: z.strictObject({
    region: nameInAddress,
    actionId: nameInAddress.optional(),
    revision: z.number().default(0),
    ...typed,
  }),
  run: async (
    transaction,
    { region: code, actionId, revision, ...fields },
    context: Context & CatalogueContext,
  ): Promise<SavedRegionalAction> => {
    const { actor, clock, catalogue } = context
    const region = reachOwnPlan(actor, code)
    const before = actionId ? authorize(actor, await store.lockAction(transaction, actionId), isOf(code)) : undefined
    const axes = (await store.listAxes(transaction, code)).map(({ id }) => id)
    const indicators = indicatorsOf(catalogue.latestProgramme('care')).map(keyOf)
    const { content, issues } = checkAction(fields, { axes, indicators }, regionDay(region, context.clock()))
    refuseIssues('regional-action-invalid', issues)
    if (before && before.revision !== revision) return { outcome: 'outdated', action: before }
    const now = clock()
    if (before) {
      const changed = changedFields(before, content)
      if (changed.length === 0) return { outcome: 'unchanged', action: before }
      const action = { ...before, ...content, updatedAt: now, revision: before.revision + 1 }
      await store.putAction(transaction, authorize(actor, action, canEditRegionalPlan), changed)
      return { outcome: 'saved', action }
    }
    const written = await store.countActions(transaction, code)
    if (written >= mostActions)
      throw new AppError('conflict', 'regional-actions-full', { values: { maximum: mostActions } })
    const fresh = {
      id: newId(),
      region: code,
      source: null,
      placing: null,
      createdAt: now,
      updatedAt: now,
      revision: 1,
    }
    const action: RegionalAction = { ...fresh, ...content, position: written + 1 }
    await store.putAction(transaction, authorize(actor, action, canEditRegionalPlan), [])
    return { outcome: 'saved', action }
  },
  subject: ({ outcome, action }) => (outcome === 'saved' ? action.id : undefined),
})
