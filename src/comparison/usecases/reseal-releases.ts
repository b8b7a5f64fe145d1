import { z } from 'zod'
import { findRegion } from '#directory'
import { type Actor, AppError, authorize, type Context, command } from '#kernel'
import { lockForTransaction, type Transaction } from '#storage'
import { acrossCode } from '../area.ts'
import { inOrder, sealsOf } from '../history/verify.ts'
import { canPublishAcross } from '../policy.ts'
import { areaText, type ComparisonContext, type Counted, cellText, releaseText, withdrawalText } from '../seals.ts'
import * as store from '../store.ts'
import { updateWithdrawalSeal } from '../store-withdrawals.ts'
import { across, joinedRegions } from './reach-area.ts'

/**
 * Seals the releases and withdrawals of an area again, as they are stored, for an operator who lost the key or restored a
 * backup on another server. The operator answers for what is stored: a figure that was changed would be sealed with the
 * others, and a release that an older backup lacks would be forgotten.
 */
export async function resealReleases(context: Context & ComparisonContext, request: { readonly area: string }) {
  const { code, counted } = await reseal(context, request)
  context.comparisonNoted.note(code, counted)
}

const reseal = command({
  action: 'comparison.reseal',
  input: z.strictObject({ area: z.string().max(10) }),
  run: async (transaction, { area: asked }, context: Context & ComparisonContext) => {
    await lockForTransaction(transaction, 'comparison')
    const area = authorize(context.actor, await areaNamed(transaction, asked), canPublishAcross)
    const history = await store.readHistory(transaction, area)
    const isNoted = context.comparisonNoted.latest(asked).published > 0
    if (!history.area && !isNoted) throw new AppError('conflict', 'comparison-reseal-nothing')
    if (history.area) await sealHistory(transaction, { ...history, area: history.area }, context)
    const counted: Counted = { published: history.releases.length, withdrawn: history.withdrawals.length }
    return { code: asked, counted }
  },
  subject: ({ code }) => code,
})

async function areaNamed(transaction: Transaction, code: string) {
  if (code === acrossCode) return across(await joinedRegions(transaction))
  const region = findRegion(code)
  return region && { code, regions: [region] }
}

type Sealed = store.StoredHistory & { readonly area: store.AreaRow }

async function sealHistory(
  transaction: Transaction,
  history: Sealed,
  { actor, comparisonSeal: seal }: Context & ComparisonContext,
): Promise<void> {
  const area = sealedArea(history, seal)
  const byRelease = Map.groupBy(history.cells, ({ number }) => number)
  let before = ''
  for (const one of history.releases) {
    const cells = inOrder(byRelease.get(one.number) ?? []).map((cell) => ({ ...cell, seal: seal(cellText(cell)) }))
    const release = { ...one, seal: seal(releaseText(one, sealsOf(cells), before)) }
    await store.updateSeals(transaction, authorizedBy(actor, { area, release, cells }))
    before = release.seal
  }
  for (const [index, one] of byAge(history.withdrawals).entries()) {
    const withdrawal = { ...one, place: index + 1 }
    await updateWithdrawalSeal(
      transaction,
      authorizedBy(actor, { ...withdrawal, seal: seal(withdrawalText(withdrawal)) }),
    )
  }
}

function sealedArea({ area, releases, withdrawals, others }: Sealed, seal: ComparisonContext['comparisonSeal']) {
  const joined = area.code === acrossCode ? others.map(({ code }) => code) : [area.code]
  const regions = [...new Set([...area.regions, ...joined])].toSorted()
  const counting = { ...area, regions, published: releases.length, withdrawn: withdrawals.length }
  return { ...counting, seal: seal(areaText(counting)) }
}

function byAge(withdrawals: store.StoredHistory['withdrawals']) {
  return withdrawals.toSorted((one, other) => one.place - other.place || +one.withdrawnAt - +other.withdrawnAt)
}

function authorizedBy<Thing>(actor: Actor, thing: Thing) {
  return authorize(actor, thing, (who) => canPublishAcross(who))
}
