import { z } from 'zod'
import { getStructureIn, type Structure } from '#directory'
import { type Context, query } from '#kernel'
import type { CatalogueContext, Questionnaire } from '#questionnaires'
import type { Activity } from '../conditions/coverage.ts'
import type { InterpretationNote } from '../items/item.ts'
import { feedingQuestionnaires, type ItemSource, sourcesOf } from '../items/source.ts'
import { type CareSight, canEditCare, canReadEvery, canReviewCare, canSayActivity, sightOf } from '../policy.ts'
import * as store from '../store.ts'
import { asRead, type CandidateDomain, domainOf, writtenAbout } from './care-sheets.ts'
import type { ReachedCandidate } from './known-today.ts'
import { reachCandidate } from './reach-candidate.ts'

export interface MemberRow {
  readonly finess: string
  readonly name: string
  readonly activity: Activity | null
  /** How many of its establishments answered; undefined for a reader who may not read their results. */
  readonly answered: number | undefined
  readonly structures: number
  readonly canSayActivity: boolean
}

/** The programme for the candidate of a structure, as somebody reads it. */
export interface OpenedCare {
  readonly structure: Structure
  readonly reached: ReachedCandidate
  readonly sight: CareSight
  /** Whether the reader may see the figures of coverage, which tell of other members. */
  readonly seesMembers: boolean
  readonly canEdit: boolean
  readonly canReview: boolean
  readonly members: readonly MemberRow[]
  readonly domains: readonly CandidateDomain[]
  /** By code of item: the submitted questionnaires that it is computed from, of the structures that the reader may read. */
  readonly sources: ReadonlyMap<string, readonly ItemSource[]>
  /** By code of item: the questionnaires that a structure can answer about it. */
  readonly feeding: ReadonlyMap<string, readonly Questionnaire[]>
  readonly notes: readonly InterpretationNote[]
}

/** For an ESMS, the items are good practice. Throws not-found for a structure that the actor does not read. */
export const openCare = query({
  input: z.strictObject({ finess: z.string().max(100) }),
  run: async (database, { finess }, context: Context & CatalogueContext): Promise<OpenedCare> => {
    const { actor, clock, catalogue } = context
    const reached = await reachCandidate(database, context, finess)
    const funded = catalogue.latestProgramme('care').domains.filter(({ audience }) => audience.includes('ES'))
    const sight = sightOf(actor, reached) ?? 'states'
    const reader = { sight, seesMembers: canReadEvery(actor, reached.places) }
    const ids = funded.map(({ id }) => id)
    const written = await writtenAbout(database, reached, ids)
    const { submitted, shares } = written
    const domains = funded.map((domain) => asRead(domainOf(reached, { domain, written, now: clock() }), reader))
    const codes = funded.flatMap(({ items }) => items.map(({ code }) => code))
    const readable = reached.places.filter((place) => canReadEvery(actor, [place])).map((place) => place.finess)
    const activities = shares.get(reached.candidate.id)
    return {
      structure: await getStructureIn(database, finess),
      reached,
      ...reader,
      canEdit: canEditCare(actor, reached),
      canReview: canReviewCare(actor, reached),
      members: reached.members.map((member) => ({
        finess: member.finess,
        name: member.name,
        activity: sight === 'whole' ? (activities?.get(member.finess) ?? null) : null,
        answered: canReadEvery(actor, member.places)
          ? member.structures.filter((each) => submitted.has(each.finess)).length
          : undefined,
        structures: member.structures.length,
        canSayActivity: canSayActivity(actor, member.places),
      })),
      domains,
      sources: new Map(codes.map((code) => [code, sourcesOf(code, readable, submitted)])),
      feeding: new Map(codes.map((code) => [code, feedingQuestionnaires(code, catalogue.list())])),
      notes: await store.listNotes(database, reached.region),
    }
  },
})
