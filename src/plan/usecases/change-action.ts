import { z } from 'zod'
import { getStructureIn, localDay } from '#directory'
import { authorize, type Context, command, nameInAddress, refuseIssues } from '#kernel'
import type { CatalogueContext } from '#questionnaires'
import type { Action } from '../action.ts'
import { changed, sameContent } from '../changes.ts'
import { checkAction } from '../check-action.ts'
import { objectiveCodesOf } from '../origin.ts'
import { canEditPlan } from '../policy.ts'
import * as store from '../store.ts'
import { typedAction } from './add-action.ts'
import { reachToEdit } from './reach-plan.ts'

/**
 * - `saved`: the change is stored;
 * - `unchanged`: the input equals the stored action;
 * - `outdated`: someone changed the action after it was shown. Nothing was stored; the page shows both versions.
 */
export type ChangeOutcome = 'saved' | 'unchanged' | 'outdated'

export interface ChangedAction {
  readonly outcome: ChangeOutcome
  /** The action as it is stored now. */
  readonly action: Action
}

/**
 * Changes an action of the plan. Refuses the input with all its faults at once; `revision` is the revision that the
 * page showed.
 */
export const changeAction = command({
  action: 'plan.change-action',
  once: true,
  input: z.strictObject({
    finess: nameInAddress,
    actionId: nameInAddress,
    revision: z.number(),
    ...typedAction,
  }),
  run: async (
    transaction,
    { finess, actionId, revision, ...typed },
    { actor, clock, catalogue }: Context & CatalogueContext,
  ): Promise<ChangedAction> => {
    const place = await reachToEdit(transaction, actor, finess)
    const found = await store.lockAction(transaction, place, actionId)
    const before = authorize(actor, found, () => canEditPlan(actor, place))
    // Objective codes that no programme has any more stay on the action.
    const known = new Set([...objectiveCodesOf(catalogue), ...before.objectiveCodes])
    const { content, issues } = checkAction(typed, known)
    refuseIssues('action-invalid', issues)
    if (sameContent(content, before)) return { outcome: 'unchanged', action: before }
    if (revision !== before.revision) return { outcome: 'outdated', action: before }
    const now = clock()
    const today = localDay(await getStructureIn(transaction, place.finess), now)
    const action = changed(before, content, { now, today })
    await store.updateAction(transaction, place, action)
    return { outcome: 'saved', action }
  },
  subject: ({ outcome, action }) => (outcome === 'saved' ? action.id : undefined),
})
