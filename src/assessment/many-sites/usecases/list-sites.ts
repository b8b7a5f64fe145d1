import { z } from 'zod'
import { listOwnStructuresIn, listPlaces } from '#directory'
import { type Context, query } from '#kernel'
import type { CatalogueContext } from '#questionnaires'
import type { AnswerSet } from '../../answers/answers.ts'
import { listAnswersOf } from '../../answers/store.ts'
import { canAddTo } from '../../policy.ts'
import { type CommonSource, currentOf, type KnownSite, type Site } from '../site.ts'
import { listOfSites } from '../store.ts'
import { comparedSite, readSource } from './common-source.ts'

/** The common answers, and the sites that can take them. */
export interface ManySites extends CommonSource {
  /** Revision of the common answers. */
  readonly revision: string
  /** The structures of the same kind that the person answers for, that of the common answers included, by name. */
  readonly sites: readonly Site[]
  /** How many structures the person answers for that are of another kind, or whose kind is not known. */
  readonly otherKinds: number
}

/**
 * The sites that one assessment can answer for: structures of its kind whose answers the person may edit, each compared with
 * the common answers as it stands now. Writes nothing.
 */
export const listSites = query({
  input: z.strictObject({ assessmentId: z.string(), finess: z.string() }),
  run: async (database, reference, context: Context & CatalogueContext): Promise<ManySites> => {
    const source = await readSource(database, reference, context)
    const { actor, clock } = context
    const own = await listOwnStructuresIn(database, actor.kind === 'account' ? actor.grants : [])
    const places = await listPlaces(
      database,
      own.map(({ finess }) => finess),
    )
    const editable = own.filter(({ finess }) =>
      canAddTo(actor, { owner: { kind: 'structure', finess }, place: places.get(finess) }),
    )
    const numbers = editable.map(({ finess }) => finess)
    const assessments = await listOfSites(database, source.questionnaire.id, numbers, clock())
    const known = editable.map((structure): KnownSite => {
      return { structure, assessments: assessments.get(structure.finess) ?? [] }
    })
    const same = known.filter(({ structure }) => structure.kind === source.assessment.audience)
    const current = same.flatMap((site) => currentOf(source, site)?.id ?? [])
    const answers = await listAnswersOf(database, current)
    const sites = same.map((site) => comparedSite(source, site, answersOf(source, site, answers)))
    return { ...source, sites, otherKinds: known.length - same.length }
  },
})

function answersOf(source: CommonSource, site: KnownSite, answers: ReadonlyMap<string, AnswerSet>): AnswerSet {
  return answers.get(currentOf(source, site)?.id ?? '') ?? new Map()
}
