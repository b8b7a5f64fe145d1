import { z } from 'zod'
import type { Region } from '#directory'
import type { Choices } from '#exercises'
import { authorize, type Context, query } from '#kernel'
import type { CatalogueContext, Programme } from '#questionnaires'
import { type PublicFigure, participationOf } from '../figures/participation.ts'
import type { Period } from '../figures/period.ts'
import { canReadPoint } from '../policy.ts'
import { regionQuestion } from '../question.ts'
import { printPublicFigures } from './print-public-figures.ts'
import { reachForFile, readOnDays } from './reach-indicators.ts'

/** Who took part in a region, as it may leave the region. */
export interface RegionParticipation {
  readonly region: Region
  readonly programme: Programme
  readonly year: number
  readonly period: Period
  readonly choices: Choices
  readonly figures: readonly PublicFigure[]
}

/**
 * Counts that betray no structure, for everybody to read. Of the whole region alone, and under no filter: figures of a part would give
 * hidden cells back by subtraction. Throws not-found for an animator, who follows a part.
 */
export const reportParticipation = query({
  exports: 'indicators.report-participation',
  input: z.strictObject({ region: regionQuestion.region, year: regionQuestion.year }),
  run: async (database, asked, context: Context & CatalogueContext): Promise<RegionParticipation> => {
    const reached = await reachForFile(database, context, asked)
    const { region, year, period, choices, indicators } = reached
    authorize(context.actor, { region: region.code, territory: '' }, canReadPoint)
    const programme = context.catalogue.latestProgramme('care')
    const counted = participationOf(indicators)
    const [now] = await readOnDays(database, reached, { days: [period.day], indicators: counted })
    const figures = now ? await printPublicFigures(counted, now) : []
    return { region, programme, year, period, choices, figures }
  },
  subject: ({ region }) => `region:${region.code}`,
})
