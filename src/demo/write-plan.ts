import { dayAfter } from '#kernel'
import { openRegionalPlan, saveRegionalAction, startRegionalPlan } from '#regional-plan'
import type { Deed } from './deed.ts'
import { planModel, writtenAction } from './plan-of.ts'
import type { Asking } from './write-asks.ts'

/** The cyber plan of the region: begun from a model two years ago, completed, and moved on since. */
export function planDeeds(region: string, { as, ars, today }: Asking): Deed[] {
  const write = (isWritten: (place: number) => boolean) => async () => {
    const { axes } = await openRegionalPlan(as(ars), { region })
    for (const [place, action] of axes.flatMap(({ actions }) => actions).entries()) {
      if (!isWritten(place)) continue
      const { id: actionId, revision } = action
      await saveRegionalAction(as(ars), { region, actionId, revision, ...writtenAction(action, place, today) })
    }
  }
  return [
    {
      on: dayAfter(today, -500),
      run: async () => {
        await startRegionalPlan(as(ars), { region, ...planModel })
      },
    },
    { on: dayAfter(today, -30), run: write((place) => place % 2 === 0) },
    { on: dayAfter(today, -12), run: write((place) => place % 2 === 1) },
  ]
}
