import { z } from 'zod'
import { AppError, type Context, query } from '#kernel'
import type { CatalogueContext } from '#questionnaires'
import { deadlinesFile } from '../items/calendar-file.ts'
import { domainOf, writtenAbout } from './care-sheets.ts'
import { reachCandidateFiles } from './reach-files.ts'

/**
 * The deadlines of the candidate of a structure as a calendar file. Throws not-found for an ESMS, which has no deadline, and when
 * the structure is no longer a member of the candidate that was asked for; `care-calendar-empty` for a file without deadline.
 */
export const exportDeadlines = query({
  exports: 'care.export-deadlines',
  input: z.strictObject({ finess: z.string().max(100), candidateId: z.string().max(100).optional() }),
  run: async (database, { finess, candidateId }, context: Context & CatalogueContext) => {
    const reached = await reachCandidateFiles(database, context, { finess, item: undefined })
    const { candidate, name: candidateName } = reached
    const isAsked = candidateId === undefined || candidate.id === candidateId
    if (candidate.kind === 'structure' || !isAsked) throw new AppError('not-found', 'not-found')
    const now = context.clock()
    const domains = context.catalogue.latestProgramme('care').domains.filter(({ items }) => items.length > 0)
    const ids = domains.map(({ id }) => id)
    const written = await writtenAbout(database, reached, ids)
    const deadlines = domains.flatMap((domain) => domainOf(reached, { domain, written, now }).deadlines)
    // A file to download needs an entry (RFC 5545, section 3.6); a calendar program empties its copy.
    if (context.door !== 'feed' && deadlines.length === 0) throw new AppError('not-found', 'care-calendar-empty')
    const content = deadlinesFile(deadlines, { candidateId: candidate.id, candidateName, now })
    return { candidateId: candidate.id, candidateName, content }
  },
  subject: ({ candidateId }) => `candidate:${candidateId}`,
})
