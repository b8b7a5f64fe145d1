import { z } from 'zod'
import { getStructureIn, localDay } from '#directory'
import { authorize, type Context, command, refuseIssues } from '#kernel'
import type { CatalogueContext } from '#questionnaires'
import type { Action } from '../action.ts'
import { changed, sameContent } from '../changes.ts'
import { checkAction } from '../check-action.ts'
import { objectiveCodesOf } from '../origin.ts'
import { canEditPlan } from '../policy.ts'
import * as store from '../store.ts'
import { typedAction } from './add-action.ts'
import { nameInAddress, reachToEdit } from './reach-plan.ts'

/**
 * - `saved`: what was typed is kept;
 * - `unchanged`: it says what stands there already;
 * - `outdated`: somebody changed the action since it was shown. Nothing was kept: both versions are to be shown.
 */
export type ChangeOutcome = 'saved' | 'unchanged' | 'outdated'

export interface ChangedAction {
  readonly outcome: ChangeOutcome
  /** As it stands now. */
  readonly action: Action
}

/** Changes an action of the plan. Refuses with all the faults at once; `revision` is that of the copy that was shown. */
export const changeAction = command({
  action: 'plan.change-action',
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
    // A code that no programme has any more stays where it was.
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
