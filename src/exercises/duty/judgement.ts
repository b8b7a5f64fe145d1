import type { Exercise, ExerciseContent, Review } from '../record/exercise.ts'
import { type DutyReason, type DutyRule, dutyRules, findDutyRule } from './rules.ts'

/** Whether something is so. What nobody said is unknown, and never taken for a yes or a no. */
export type Standing = 'met' | 'not-met' | 'unknown'

export interface JudgedReason {
  readonly reason: DutyReason
  readonly standing: Standing
}

/** `unknown` is a third column everywhere: neither done nor missed. */
export type DutyOutcome = 'counts' | 'does-not-count' | 'unknown'

export interface Judgement {
  readonly outcome: DutyOutcome
  /** Who decides: the reasons, or the region's word over them. */
  readonly decidedBy: 'reasons' | 'region'
  readonly reasons: readonly JudgedReason[]
  /** Undefined for a day on which no rule was known. */
  readonly rule: DutyRule | undefined
  /** The last word of the region; undefined while it has none. */
  readonly word: Review | undefined
}

type Judged = Pick<ExerciseContent, 'kind' | 'day' | 'trigger' | 'degradedMode' | 'functions' | 'participation'> &
  Pick<Exercise, 'reviews'>

/**
 * Says whether an exercise counts, or would count once held, for the yearly duty of a structure of this region (INSEE
 * code). The region's word decides over the reasons, except over the kind: the three kinds are never added together.
 */
export function judge(exercise: Judged, region: string | null, rules: readonly DutyRule[] = dutyRules): Judgement {
  const rule = findDutyRule({ region, day: exercise.day }, rules)
  const reasons = (rule?.reasons ?? []).map((reason) => ({ reason, standing: standings[reason](exercise) }))
  const found = { reasons, rule, word: wordOf(exercise.reviews, region) }
  if (exercise.kind !== 'crisis') return { ...found, outcome: 'does-not-count', decidedBy: 'reasons' }
  const said = outcomeUnder(exercise.reviews, region)
  if (said) return { ...found, outcome: said, decidedBy: 'region' }
  return { ...found, outcome: outcomeOf(reasons), decidedBy: 'reasons' }
}

/** What the word of a region makes of a crisis exercise; undefined while the region has none. */
export function outcomeUnder(reviews: readonly Review[], region: string | null): DutyOutcome | undefined {
  const word = wordOf(reviews, region)?.word
  if (word === undefined) return undefined
  return word === 'confirmed' ? 'counts' : 'does-not-count'
}

function outcomeOf(reasons: readonly JudgedReason[]): DutyOutcome {
  if (reasons.some(({ standing }) => standing === 'not-met')) return 'does-not-count'
  const known = reasons.length > 0 && reasons.every(({ standing }) => standing === 'met')
  return known ? 'counts' : 'unknown'
}

/** The word of a region that still stands. */
export function wordOf(reviews: readonly Review[], region: string | null): Review | undefined {
  const last = reviews.findLast((review) => review.region === null || review.region === region)
  return last?.word === 'confirmed' || last?.word === 'contested' ? last : undefined
}

const standings: Readonly<Record<DutyReason, (exercise: Judged) => Standing>> = {
  kind: ({ kind }) => standingOf(kind === 'crisis'),
  trigger: ({ trigger }) => standingOf(trigger && trigger === 'cyber'),
  'degraded-mode': ({ degradedMode }) => standingOf(degradedMode),
  'general-management': ({ functions }) => present(functions, ['general-management']),
  'business-service': ({ functions }) => present(functions, businessFunctions),
  // Whether a host venue counts is for the region to say.
  'own-cell': ({ participation }) => (participation === 'own-cell' ? 'met' : 'unknown'),
}

/** Functions of care and of support other than management, information systems and communication. */
const businessFunctions: ExerciseContent['functions'] = [
  'care-management',
  'medical',
  'business-services',
  'quality-risks',
  'human-resources',
  'legal-finance',
  'logistics',
]

function present(functions: ExerciseContent['functions'], wanted: ExerciseContent['functions']): Standing {
  if (functions.length === 0) return 'unknown'
  return standingOf(functions.some((each) => wanted.includes(each)))
}

function standingOf(is: boolean | null): Standing {
  if (is === null) return 'unknown'
  return is ? 'met' : 'not-met'
}
