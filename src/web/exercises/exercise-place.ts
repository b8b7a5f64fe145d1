import type { Context } from 'hono'
import type { App, AppContext } from '../../app.ts'
import { accountContext } from '../http/visitors/session.ts'

/** The exercise that an address names, in the register of a structure, and the account that asks. */
export interface ExercisePlace {
  readonly actor: AppContext
  readonly finess: string
  /** Empty for an address of the register as a whole. */
  readonly exerciseId: string
}

export async function exerciseAt(app: App, context: Context): Promise<ExercisePlace> {
  const actor = await accountContext(app, context)
  return { actor, finess: context.req.param('finess') ?? '', exerciseId: context.req.param('exercise') ?? '' }
}
