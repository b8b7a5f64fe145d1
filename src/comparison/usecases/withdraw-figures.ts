import { z } from 'zod'
import { AppError, authorize, command, newId } from '#kernel'
import { lockForTransaction } from '#storage'
import { cellKey } from '../rules/release.ts'
import { areaText, type Counted, withdrawalText } from '../seals.ts'
import type { AreaRow, StoredHistory } from '../store.ts'
import * as store from '../store-withdrawals.ts'
import type { ReleaseContext } from './draft-release.ts'
import { reachToPublish } from './reach-area.ts'
import { readVerified } from './read-verified.ts'

interface Request {
  /** INSEE code of the region, or `FR`. */
  readonly area: string
  /** The key of a cell; null for all figures. */
  readonly cell: string | null
}

/**
 * Hides figures that were published: one cell, or all. A withdrawal only hides more; what was published stays stored, and
 * the rules go on comparing with it, since anybody may have kept it. Throws `comparison-nothing-published` before the first release.
 */
export async function withdrawFigures(context: ReleaseContext, request: Request): Promise<void> {
  const { counted } = await writeWithdrawal(context, request)
  context.comparisonNoted.note(request.area, counted)
}

const writeWithdrawal = command({
  action: 'comparison.withdraw',
  once: true,
  input: z.strictObject({ area: z.string().max(10), cell: z.string().max(200).nullable() }),
  run: async (
    transaction,
    { area: code, cell },
    context: ReleaseContext,
  ): Promise<{ id: string; counted: Counted }> => {
    await lockForTransaction(transaction, 'comparison')
    const area = await reachToPublish(transaction, context.actor, code)
    if (cell === '') throw new AppError('invalid', 'comparison-figure-missing')
    const { stored, history } = await readVerified(transaction, area, context)
    if (!stored.area) throw new AppError('conflict', 'comparison-nothing-published', { values: { area: code } })
    const number = stored.area?.published ?? 0
    const isPublished = stored.cells.some((each) => each.number === number && cellKey(each) === cell)
    if (cell !== null && !isPublished) throw new AppError('invalid', 'comparison-figure-unknown')
    const isSound = history.withdrawals !== null
    const written = withdrawalOf({ ...stored, area: stored.area }, { number, cell, isSound }, context)
    await store.insertWithdrawal(
      transaction,
      authorize(context.actor, written, () => written.area.code === area.code),
    )
    return { id: `${code}-R${number}`, counted: written.area }
  },
  subject: ({ id }) => id,
})

/**
 * The withdrawal and the area that counts it, sealed. An area that somebody changed keeps its broken seal: a withdrawal does
 * not vouch for it.
 */
function withdrawalOf(
  { area, withdrawals }: StoredHistory & { readonly area: AreaRow },
  { number, cell, isSound }: { readonly number: number; readonly cell: string | null; readonly isSound: boolean },
  { clock, comparisonSeal: seal }: ReleaseContext,
): store.NewWithdrawal {
  const place = 1 + Math.max(area.withdrawn, ...withdrawals.map((one) => one.place))
  const withdrawal = { id: newId(), area: area.code, number, cell, withdrawnAt: clock(), place }
  const counting = { ...area, withdrawn: place }
  return {
    area: { ...counting, seal: isSound ? seal(areaText(counting)) : area.seal },
    withdrawal: { ...withdrawal, seal: seal(withdrawalText(withdrawal)) },
  }
}
