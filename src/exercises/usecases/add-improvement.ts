import { z } from 'zod'
import { authorize, type Context, command, nameInAddress } from '#kernel'
import { type Action, addActionIn } from '#plan'
import type { CatalogueContext } from '#questionnaires'
import type { Transaction } from '#storage'
import { canEditExercises } from '../policy.ts'
import * as store from '../store.ts'
import { reachToEdit } from './reach-exercises.ts'

const input = z.strictObject({
  finess: nameInAddress,
  exerciseId: nameInAddress,
  title: z.string(),
  dueOn: z.string(),
  ownerFunction: z.string().default(''),
})

/**
 * Adds an action of improvement that an exercise brought to the plan of a structure that it covers. Refuses it with all its
 * faults at once.
 */
export const addImprovement = command({
  action: 'exercises.add-improvement',
  once: true,
  input,
  run: (transaction, typed, context: Context & CatalogueContext): Promise<Action> =>
    addImprovementIn(transaction, typed, context),
  subject: ({ id }) => id,
})

/** `addImprovement` for another room, inside its own transaction. */
export async function addImprovementIn(
  transaction: Transaction,
  { finess, exerciseId, title, dueOn, ownerFunction }: z.infer<typeof input>,
  context: Context & CatalogueContext,
): Promise<Action> {
  const { actor } = context
  const place = await reachToEdit(transaction, actor, finess)
  const found = await store.lockExercise(transaction, place, exerciseId)
  const exercise = authorize(actor, found, () => canEditExercises(actor, place))
  const typed = { title, dueOn, ownerFunction, details: '', state: 'todo', objectiveCodes: [] }
  const action = await addActionIn(transaction, { finess: place.finess, ...typed }, context)
  await store.linkAction(transaction, exercise, { place, actionId: action.id })
  return action
}
