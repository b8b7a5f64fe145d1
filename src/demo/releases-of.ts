import { prepareRelease, publishRelease } from '#comparison'
import type { Actor } from '#kernel'
import type { AppContext } from '../app.ts'
import type { Deed } from './deed.ts'

interface Publishing {
  /** INSEE code of the region. */
  readonly region: string
  readonly as: (actor: Actor) => AppContext
  readonly ars: Actor
  /** The day so many days before today. */
  readonly before: (days: number) => string
}

/** Two releases of the comparison: after the first submissions of the structures, and after the second ones. */
export function releasesOf({ region, as, ars, before }: Publishing): Deed[] {
  return [350, 20].map((days) => ({
    on: before(days),
    run: async () => {
      const { seen, cells } = await prepareRelease(as(ars), { area: region })
      if (cells.length > 0) await publishRelease(as(ars), { area: region, seen })
    },
  }))
}
