import { z } from 'zod'
import { placeOf } from '#directory'
import { type Actor, AppError, type Authorized, authorize, nameInAddress, typedText } from '#kernel'
import type { Database, Transaction } from '#storage'
import { canConduct } from '../../policy.ts'
import type { Run } from '../run.ts'
import { findRun, lockRun } from '../store.ts'

export const runReference = z.strictObject({ finess: nameInAddress, runId: nameInAddress })

/** A command also says which revision its page showed. */
export const seenRun = runReference.extend({ revision: z.int() })

export type RunReference = z.infer<typeof runReference>

/** A typed text of several lines, without surrounding spaces. Each use case says how long it may be. */
export const trimmedText = typedText.transform((text) => text.trim())

export async function reachStructure(database: Database, actor: Actor, finess: string) {
  return authorize(actor, await placeOf(database, finess), canConduct)
}

/** A run of this structure. Throws not-found when the structure has no such run, and to those who may not conduct it. */
export async function reachRun(
  database: Database,
  actor: Actor,
  { finess, runId }: RunReference,
): Promise<Authorized<Run>> {
  const place = await reachStructure(database, actor, finess)
  return ofStructure(actor, await findRun(database, runId), place.finess)
}

/** Like `reachRun`, locked until commit. */
export async function reachRunToAct(
  transaction: Transaction,
  actor: Actor,
  { finess, runId }: RunReference,
): Promise<Authorized<Run>> {
  const place = await reachStructure(transaction, actor, finess)
  return ofStructure(actor, await lockRun(transaction, runId), place.finess)
}

function ofStructure(actor: Actor, run: Run | undefined, finess: string): Authorized<Run> {
  return authorize(actor, run, (_actor, { structureFiness }) => structureFiness === finess)
}

/** Refuses what an animator asks for after another animator acted: the page shows what is, and asks again. */
export function refuseOutdated(run: Run, revision: number): void {
  if (run.revision !== revision) throw new AppError('conflict', 'run-changed-elsewhere')
}
