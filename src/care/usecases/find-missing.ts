import { z } from 'zod'
import { type Context, query } from '#kernel'
import type { CatalogueContext, ProgrammeDomain } from '#questionnaires'
import type { Database } from '#storage'
import { standingOf } from '../candidates/application.ts'
import { inOrderOfDeadline, type MissingItem } from '../items/missing.ts'
import { sightOf } from '../policy.ts'
import { domainOf, listChanges, writtenAbout } from './care-sheets.ts'
import type { ReachedCandidate } from './known-today.ts'
import { findCandidateAt } from './reach-candidate.ts'

/**
 * What the candidate of a structure lacks to declare, in the order of deadline. Undefined for a structure of no candidate, for
 * a candidate that filed nothing, and for people who do not read what it wrote.
 */
export const findMissing = query({
  input: z.strictObject({ finess: z.string().max(100) }),
  run: async (
    database,
    { finess },
    { actor, clock, catalogue }: Context & CatalogueContext,
  ): Promise<readonly MissingItem[] | undefined> => {
    const reached = await findCandidateAt(database, finess, clock())
    if (!reached || reached.candidate.kind === 'structure' || sightOf(actor, reached) !== 'whole') return undefined
    const awaited: ProgrammeDomain[] = []
    for (const domain of catalogue.latestProgramme('care').domains)
      if (domain.items.length > 0 && (await isAwaited(database, reached, domain))) awaited.push(domain)
    if (awaited.length === 0) return undefined
    const ids = awaited.map(({ id }) => id)
    const written = await writtenAbout(database, reached, ids)
    const found = awaited.flatMap((domain) => domainOf(reached, { domain, written, now: clock() }).missing)
    return found.length > 0 ? inOrderOfDeadline(found) : undefined
  },
})

/** Whether a declaration is awaited: most pages of a structure stop here, at one small read. */
async function isAwaited(database: Database, reached: ReachedCandidate, domain: ProgrammeDomain): Promise<boolean> {
  return awaiting.includes(standingOf(await listChanges(database, reached, domain.id)).state)
}

/** The states of an application after which a declaration is awaited. */
const awaiting: readonly string[] = ['filed', 'retained', 'rejected']
