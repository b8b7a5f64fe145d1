import { z } from 'zod'
import { normalizeFinessNumber } from '#directory'
import { AppError, type Context, cleanLine, type Issue, query } from '#kernel'
import type { Candidate } from '../candidates/candidate.ts'
import { candidatesOfEntities } from './candidates-of-entities.ts'
import { findCandidateAt } from './reach-candidate.ts'
import { authorizeReview } from './reach-region-care.ts'

/** Finds the candidate of the region that has this FINESS number, of a legal entity or of one of its establishments. */
export const findCandidateByNumber = query({
  input: z.strictObject({ region: z.string().max(100), number: z.string().default('') }),
  run: async (database, { region, number }, { actor, clock }: Context): Promise<Candidate> => {
    authorizeReview(actor, region)
    const typed = cleanLine(number)
    const finess = normalizeFinessNumber(typed)
    const now = clock()
    const found =
      (await candidatesOfEntities(database, [finess], now)).get(finess) ??
      (await findCandidateAt(database, finess, now))
    if (found && found.region === region && found.candidate.kind !== 'structure') return found.candidate
    const issue: Issue = { path: 'number', code: 'care-entity-unknown', values: { value: typed } }
    throw new AppError('invalid', 'care-candidate-unfound', { issues: [issue] })
  },
})
