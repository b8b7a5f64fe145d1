import { z } from 'zod'
import { AppError, authorize, command, newId } from '#kernel'
import type { Database } from '#storage'
import { cellKey } from '../rules/release.ts'
import * as store from '../store.ts'
import type { ReleaseContext } from './draft-release.ts'
import { reachToPublish } from './reach-area.ts'

/**
 * Hides figures that were published: one cell, or all. A withdrawal only hides more; what was published stays stored, and
 * the rules go on comparing with it, since anybody may have kept it.
 */
export const withdrawFigures = command({
  action: 'comparison.withdraw',
  once: true,
  input: z.strictObject({ area: z.string().max(10), cell: z.string().max(200).nullable() }),
  run: async (transaction, { area: code, cell }, { actor, clock }: ReleaseContext): Promise<string | undefined> => {
    const area = await reachToPublish(transaction, actor, code)
    if (cell === '') throw new AppError('invalid', 'comparison-figure-missing')
    const number = (await store.findArea(transaction, code))?.published ?? 0
    if (cell !== null && !(await isPublished(transaction, { area: area.code, number, cell }))) {
      throw new AppError('invalid', 'comparison-figure-unknown')
    }
    if (number === 0) return undefined
    const withdrawal = { id: newId(), area: area.code, number, cell, withdrawnAt: clock() }
    await store.insertWithdrawal(
      transaction,
      authorize(actor, withdrawal, () => withdrawal.area === area.code),
    )
    return `${area.code}-R${number}`
  },
  subject: (id) => id,
})

type Published = Pick<store.Withdrawal, 'area' | 'number' | 'cell'>

async function isPublished(database: Database, { area, number, cell }: Published): Promise<boolean> {
  return (await store.listPrintedCells(database, area, number)).some((each) => cellKey(each) === cell)
}
