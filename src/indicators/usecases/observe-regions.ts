import { z } from 'zod'
import { type Region, regionDay, regions } from '#directory'
import { listWholeRegion } from '#exercises'
import { authorize, type Context, query } from '#kernel'
import type { CatalogueContext, Programme } from '#questionnaires'
import type { Database } from '#storage'
import { type PublicFigure, participationOf } from '../figures/participation.ts'
import { indicatorsOf } from '../indicators.ts'
import { canReadAggregates } from '../policy.ts'
import { readFacts } from '../store.ts'
import { printPublicFigures } from './print-public-figures.ts'
import { kindsOf } from './reach-indicators.ts'

/** Who took part in one region, today. */
export interface ObservedRegion {
  readonly region: Region
  readonly today: string
  readonly structures: number
  /** Those of unknown kind: subtraction would show them, so that counts by kind may be hidden. */
  readonly unclassified: number
  readonly figures: readonly PublicFigure[]
}

export interface ObservedRegions {
  readonly programme: Programme
  readonly regions: readonly ObservedRegion[]
}

/**
 * Who took part in each region of which somebody reads figures, side by side: the counts of the edition « diffusable », in which no
 * structure can be recognised. Throws not-found for people who read figures of no region.
 */
export const observeRegions = query({
  input: z.strictObject({}),
  run: async (database, _input, context: Context & CatalogueContext): Promise<ObservedRegions> => {
    const { actor, catalogue } = context
    const own = regions.filter((region) => canReadAggregates(actor, region))
    authorize(actor, own[0], canReadAggregates)
    const observed: ObservedRegion[] = []
    for (const region of own) observed.push(await observe(database, region, context))
    return { programme: catalogue.latestProgramme('care'), regions: observed }
  },
})

async function observe(
  database: Database,
  region: Region,
  { actor, clock, catalogue }: Context & CatalogueContext,
): Promise<ObservedRegion> {
  const today = regionDay(region, clock())
  const whole = await listWholeRegion(
    database,
    authorize(actor, region, canReadAggregates),
    `${today.slice(0, 4)}-01-01`,
  )
  const indicators = participationOf(indicatorsOf(catalogue.latestProgramme('care')))
  const kinds = kindsOf(indicators)
  const [facts] = await readFacts(database, whole, { region: region.code, days: [today], kinds })
  return {
    region,
    today,
    structures: facts?.structures.length ?? 0,
    unclassified: (facts?.structures ?? []).filter(({ structure: { kind } }) => kind !== 'ES' && kind !== 'ESMS')
      .length,
    figures: facts ? await printPublicFigures(indicators, facts) : [],
  }
}
