import { atLeast, atMost, type CountClaim } from './claim.ts'
import type { ClaimsAllowed } from './claims-allowed.ts'
import {
  largestOrganisation,
  type Member,
  organisationsOf,
  type TooFew,
  type ValuedMember,
  type YesOrNo,
} from './member.ts'
import { tooFew } from './ranks.ts'

/** Rule 8: how many members have something, said in three words. */
export interface ShareFigures {
  readonly kind: 'share'
  readonly n: number
  /** « au plus T » and « au moins n - T ». */
  readonly threshold: number
  readonly words: 'few' | 'between' | 'many'
}

/** The members of a cohort to which an objective applies on the day of a release. */
export interface MeasuredShare {
  readonly kind: 'share'
  readonly members: readonly ValuedMember<YesOrNo>[]
}

const margin = 2
/** A share says how many answer « non », which counts as a score below 50. */
const yesLimit = 50

function thresholdOf(n: number, largest: number): number {
  return Math.max(Math.ceil(n / 3), largest + margin)
}

function thresholdFor(members: readonly Member[]): number {
  return thresholdOf(members.length, largestOrganisation(members.map(organisationsOf)))
}

/** Why a share is not printed: rule 5 for members and entities, and three words that must not overlap. */
export function shareFault(members: readonly Member[]): TooFew | undefined {
  return tooFew(members, (n, largest) => 2 * thresholdOf(n, largest) + 1 <= n)
}

/** The share of members that rule 8 allows. The threshold hides the count: « peu » said as 0, 1 or 2 would tell who has it. */
export function shareFigures(members: readonly ValuedMember<YesOrNo>[]): ShareFigures {
  const n = members.length
  const threshold = thresholdFor(members)
  const yes = members.filter(({ value }) => value === 'yes').length
  const words = yes <= threshold ? 'few' : yes >= n - threshold ? 'many' : 'between'
  return { kind: 'share', n, threshold, words }
}

/** The numbers of members, from and to, that agree with the words. */
export function countsBehind({ n, threshold, words }: ShareFigures): readonly [number, number] {
  if (words === 'few') return [0, threshold]
  return words === 'many' ? [n - threshold, n] : [threshold + 1, n - threshold - 1]
}

export function claimsOfShare(figures: ShareFigures): readonly CountClaim[] {
  const { n } = figures
  const [fewest, most] = countsBehind(figures)
  return [atLeast(n - most, yesLimit), atMost(n - fewest, yesLimit)]
}

/** Whether each of the words may be said of these members: « between » claims less than the two others. */
export function mayBeSaid(members: readonly Member[], allows: ClaimsAllowed): boolean {
  const n = members.length
  const threshold = thresholdFor(members)
  return allows(atLeast(n - threshold, yesLimit)) && allows(atMost(threshold, yesLimit))
}
