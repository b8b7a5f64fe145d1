import { z } from 'zod'
import { AppError, type Context, query } from '#kernel'
import type { CatalogueContext, ProgrammeDomain } from '#questionnaires'
import { canFollowCare, canReviewCare } from '../policy.ts'
import * as store from '../store.ts'
import { asRead, type CandidateDomain, domainOf, writtenAbout } from './care-sheets.ts'
import { type ReachedCandidate, reachMany } from './known-today.ts'

export interface RegionCandidate {
  readonly reached: ReachedCandidate
  readonly standing: CandidateDomain
}

export interface RegionCare {
  readonly domain: ProgrammeDomain
  readonly candidates: readonly RegionCandidate[]
  readonly canReview: boolean
}

/**
 * The candidates of a region to one domain of the programme that the actor follows: all of them for the region, those of
 * the territory for an animator. Throws not-found for somebody who follows none, the region itself apart.
 */
export const listRegionCare = query({
  input: z.strictObject({ region: z.string().max(100), domain: z.string().max(100) }),
  run: async (database, wanted, { actor, clock, catalogue }: Context & CatalogueContext): Promise<RegionCare> => {
    const { region } = wanted
    const domain = catalogue.latestProgramme('care').domains.find(({ id }) => id === wanted.domain)
    const canReview = canReviewCare(actor, {
      region,
      places: [{ finess: '', legalEntityFiness: '', territoryId: null, region }],
    })
    const all = await reachMany(database, await store.listCandidatesOfRegion(database, region))
    const followed = canReview ? all : all.filter((each) => canFollowCare(actor, each))
    if (!domain || (!canReview && followed.length === 0)) throw new AppError('not-found', 'not-found')
    const written = await writtenAbout(database, followed, domain.id)
    const now = clock()
    const sight = canReview ? 'whole' : 'states'
    const candidates = followed.map((reached) => ({
      reached,
      standing: asRead(domainOf(reached, { domain, written, now }), { sight, seesMembers: true }),
    }))
    return { domain, candidates, canReview }
  },
})
