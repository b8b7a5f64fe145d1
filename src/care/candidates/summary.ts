import type { ApplicationStanding } from './application.ts'
import { type CandidateCategory, candidateCategories } from './candidate.ts'

/** A candidate of a domain, for the counts of a region. */
export interface CountedCandidate {
  readonly category: CandidateCategory
  readonly application: ApplicationStanding
}

/** How many candidates of a category went how far. Each count holds those that went further. */
export interface CategoryCounts {
  readonly eligible: number
  readonly filed: number
  readonly retained: number
  readonly declared: number
  readonly validated: number
  readonly askedEuros: number
  readonly grantedEuros: number
  /** Applications filed without the amount asked, and retained without the amount granted: the sums leave them out. */
  readonly askedUnknown: number
  readonly grantedUnknown: number
}

export type CountedStage = 'eligible' | 'filed' | 'retained' | 'declared' | 'validated'

/** Whether a candidate is counted at a stage. A withdrawn application was not filed. */
export function isCounted({ application }: CountedCandidate, stage: CountedStage): boolean {
  const { state, filedOn, declaredOn, wasRetained } = application
  if (stage === 'eligible') return true
  if (state === 'withdrawn') return false
  if (stage === 'filed') return filedOn !== null
  if (stage === 'retained') return wasRetained
  return stage === 'declared' ? declaredOn !== null : state === 'validated'
}

export function countCandidates(
  candidates: readonly CountedCandidate[],
): Readonly<Record<CandidateCategory | 'all', CategoryCounts>> {
  const of = (category: CandidateCategory) => countsOf(candidates.filter((each) => each.category === category))
  const byCategory = Object.fromEntries(candidateCategories.map((category) => [category, of(category)]))
  return { ...(byCategory as Record<CandidateCategory, CategoryCounts>), all: countsOf(candidates) }
}

function countsOf(candidates: readonly CountedCandidate[]): CategoryCounts {
  const at = (stage: CountedStage) => candidates.filter((each) => isCounted(each, stage))
  const sum = (stage: CountedStage, read: (standing: ApplicationStanding) => number | null) =>
    at(stage).reduce((total, { application }) => total + (read(application) ?? 0), 0)
  return {
    eligible: candidates.length,
    filed: at('filed').length,
    retained: at('retained').length,
    declared: at('declared').length,
    validated: at('validated').length,
    askedEuros: sum('filed', ({ askedEuros }) => askedEuros),
    grantedEuros: sum('retained', ({ grantedEuros }) => grantedEuros),
    askedUnknown: at('filed').filter(({ application }) => application.askedEuros === null).length,
    grantedUnknown: at('retained').filter(
      ({ application: { state, grantedEuros } }) => state !== 'rejected' && grantedEuros === null,
    ).length,
  }
}
