import { z } from 'zod'
import { authorize, type Context, cleanText, command, refuseIssues } from '#kernel'
import type { CatalogueContext } from '#questionnaires'
import type { ApplicationChange } from '../candidates/application.ts'
import { candidateCategories } from '../candidates/candidate.ts'
import { checkStep } from '../candidates/check-step.ts'
import { legalDay } from '../conditions/days.ts'
import { canReviewCare } from '../policy.ts'
import * as store from '../store.ts'
import { listChanges } from './care-sheets.ts'
import { findCandidateAt, keepCandidate } from './reach-candidate.ts'

const line = z.string().default('')

/**
 * The region records what happened to an application: `finess` is an establishment of the candidate. Earlier changes stay.
 */
export const recordStep = command({
  action: 'care.record-step',
  once: true,
  input: z.strictObject({
    finess: z.string().max(100),
    domain: z.string().max(100),
    category: z.enum(candidateCategories).optional(),
    step: line,
    day: line,
    euros: line,
    motive: line,
  }),
  run: async (transaction, wanted, { actor, clock, catalogue }: Context & CatalogueContext) => {
    const now = clock()
    const reached = authorize(actor, await findCandidateAt(transaction, wanted.finess, now), canReviewCare)
    if (reached.candidate.kind === 'structure')
      refuseIssues('care-step-invalid', [{ path: '', code: 'care-not-candidate' }])
    const candidate = await keepCandidate(transaction, reached, wanted.category)
    const { domain } = wanted
    const isKnown = catalogue.latestProgramme('care').domains.some(({ id }) => id === domain)
    if (!isKnown)
      refuseIssues('care-step-invalid', [{ path: 'domain', code: 'care-domain-unknown', values: { value: domain } }])
    const known = await listChanges(transaction, { candidate }, domain)
    const typed = { ...wanted, motive: cleanText(wanted.motive).trim() }
    const { change, issues } = checkStep(typed, known, legalDay(now))
    refuseIssues('care-step-invalid', issues)
    if (change) {
      const added: ApplicationChange = { ...change, enteredAt: now }
      await store.insertSteps(transaction, [{ candidate, domain, known: known.length, change: added }])
    }
    return { id: candidate.id, domain, step: change?.step }
  },
  subject: ({ id, domain, step }) => `candidate:${id} domain:${domain} step:${step}`,
})
