import { z } from 'zod'
import { findRegion, listTerritoriesOf, type Region, type Territory } from '#directory'
import { authorize, nameInAddress, query } from '#kernel'
import { canImportSeries } from '../policy.ts'

export interface OpenedSeriesImport {
  readonly region: Region
  readonly territories: readonly Pick<Territory, 'id' | 'name'>[]
}

/** What the people of a region need to write a file of series: the names of its territories. Throws not-found for others. */
export const openSeriesImport = query({
  input: z.strictObject({ region: nameInAddress }),
  run: async (database, { region: code }, { actor }): Promise<OpenedSeriesImport> => {
    const region = authorize(actor, findRegion(code), canImportSeries)
    return { region, territories: await listTerritoriesOf(database, region.code) }
  },
})
