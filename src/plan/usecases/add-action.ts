import { z } from 'zod'
import type { Place } from '#access'
import { getStructureIn, localDay } from '#directory'
import { AppError, type Context, command, nameInAddress, newId, refuseIssues } from '#kernel'
import type { CatalogueContext } from '#questionnaires'
import type { Database, Transaction } from '#storage'
import { type Action, type ActionContent, type MeasureReference, mostActions } from '../action.ts'
import { checkAction, type TypedAction } from '../check-action.ts'
import { objectiveCodesOf } from '../origin.ts'
import * as store from '../store.ts'
import { reachToEdit } from './reach-plan.ts'

/** Unchecked input; `checkAction` lists its faults. */
export const typedAction = {
  title: z.string(),
  details: z.string().default(''),
  ownerFunction: z.string().default(''),
  dueOn: z.string(),
  state: z.string().default('todo'),
  objectiveCodes: z.array(z.string()).readonly().default([]),
}

/** Adds a freely written action to the plan. Refuses it with all its faults at once. */
export const addAction = command({
  action: 'plan.add-action',
  once: true,
  input: z.strictObject({ finess: nameInAddress, ...typedAction }),
  run: (transaction, { finess, ...typed }, context: Context & CatalogueContext) =>
    addActionIn(transaction, { finess, ...typed }, context),
  subject: ({ id }) => id,
})

/** `addAction` for another room, inside its own transaction. */
export async function addActionIn(
  transaction: Transaction,
  { finess, ...typed }: { readonly finess: string } & TypedAction,
  { actor, clock, catalogue }: Context & CatalogueContext,
): Promise<Action> {
  const place = await reachToEdit(transaction, actor, finess)
  const { content, issues } = checkAction(typed, objectiveCodesOf(catalogue))
  refuseIssues('action-invalid', issues)
  await refuseMoreThan(transaction, place, 1)
  const now = clock()
  const today = localDay(await getStructureIn(transaction, place.finess), now)
  const action = newAction(place, content, { measure: null, now, today })
  await store.insertActions(transaction, place, [action])
  return action
}

/** Refuses actions beyond the maximum length of a plan. */
export async function refuseMoreThan(database: Database, place: Place, added: number): Promise<void> {
  if ((await store.countActions(database, place)) + added <= mostActions) return
  throw new AppError('conflict', 'plan-full', { values: { maximum: mostActions } })
}

export function newAction(
  { finess }: Place,
  content: ActionContent,
  { measure, now, today }: { measure: MeasureReference | null; now: Date; today: string },
): Action {
  return {
    ...content,
    id: newId(),
    structureFiness: finess,
    measure,
    createdAt: now,
    updatedAt: now,
    doneOn: content.state === 'done' ? today : null,
    history: [{ state: content.state, on: today }],
    revision: 1,
  }
}
