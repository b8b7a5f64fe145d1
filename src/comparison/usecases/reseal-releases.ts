import { z } from 'zod'
import { authorize, type Context, command } from '#kernel'
import { lockForTransaction } from '#storage'
import { inOrder, sealsOf } from '../history/verify.ts'
import { canPublishAcross } from '../policy.ts'
import { areaText, type ComparisonContext, cellText, releaseText } from '../seals.ts'
import * as store from '../store.ts'

/**
 * Seals the releases of an area again, as they are stored, for an operator who lost the key or restored a backup on another
 * server. The operator answers for what is stored: a figure that was changed would be sealed with the others, and a release
 * that an older backup lacks would be forgotten.
 */
export async function resealReleases(context: Context & ComparisonContext, request: { readonly area: string }) {
  const { code, number } = await reseal(context, request)
  context.comparisonNoted.note(code, number)
}

const reseal = command({
  action: 'comparison.reseal',
  input: z.strictObject({ area: z.string().max(10) }),
  run: async (transaction, { area: code }, { actor, comparisonSeal: seal }: Context & ComparisonContext) => {
    await lockForTransaction(transaction, 'comparison')
    const { releases, ...history } = await store.readHistory(transaction, code)
    const stored = authorize(actor, history.area, canPublishAcross)
    const byRelease = Map.groupBy(history.cells, ({ number }) => number)
    const area = { ...stored, published: releases.length }
    let before = ''
    for (const one of releases) {
      const sealed = inOrder(byRelease.get(one.number) ?? []).map((cell) => ({ ...cell, seal: seal(cellText(cell)) }))
      const release = { ...one, seal: seal(releaseText(one, sealsOf(sealed), before)) }
      const whole = { area: { ...area, seal: seal(areaText(area)) }, release, cells: sealed }
      await store.updateSeals(
        transaction,
        authorize(actor, whole, (who) => canPublishAcross(who)),
      )
      before = release.seal
    }
    return { code, number: releases.length }
  },
  subject: ({ code }) => code,
})
