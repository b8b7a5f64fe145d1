import { type Band, bandOf, type GridWidth, type Limits } from '../values/band.ts'
import { atLeast, atMost, type CountClaim } from './claim.ts'
import type { ClaimsAllowed } from './claims-allowed.ts'
import { largestOrganisation, type Member, organisationsOf, type TooFew, type ValuedMember } from './member.ts'
import { everyBand, firstAllowed, lastAllowed, type Precision, type SayableLimits, saidAs } from './precision.ts'

/** The members of a cohort that have a score for a domain on the day of a release. */
export interface MeasuredRanks {
  readonly kind: 'ranks'
  readonly width: GridWidth
  readonly members: readonly ValuedMember<Band>[]
  /** The limits at which scores may be spoken of beside the objectives of the questionnaire; all of them when left out. */
  readonly sayable?: Precision
}

/** Members of a cohort with a figure, and legal entities among them: the fewest for anything to be shown. */
export const fewestMembers = 8
export const fewestEntities = 5
/** What the ranks below and above a figure leave outside the largest organisation. */
const margin = 2
export const fewestForQuartiles = 16

export interface RankFigures {
  readonly kind: 'ranks'
  readonly n: number
  readonly middle: Limits
  /** Null where there are too few members for quartiles. */
  readonly quartiles: { readonly first: Limits; readonly third: Limits } | null
}

/** Rank of the middle: the lower one of an even number. A published rank is one band, never a mean of two members. */
export function middleRank(n: number): number {
  return Math.ceil(n / 2)
}

export function quartileRank(n: number): number {
  return Math.ceil(n / 4)
}

/** Why the members of a cohort are too few for what the rules print; undefined when they are enough for `holds`. */
export function tooFew(members: readonly Member[], holds: (n: number, largest: number) => boolean): TooFew | undefined {
  const n = members.length
  if (n < fewestMembers) return 'too-few'
  if (new Set(members.map(({ legalEntity }) => legalEntity)).size < fewestEntities) return 'few-entities'
  return holds(n, largestOrganisation(members.map(organisationsOf))) ? undefined : 'large-organisation'
}

/** Rule 5 for the central band: on each side of it, more members than the largest organisation has, and two others. */
export function middleFault(members: readonly Member[]): TooFew | undefined {
  return tooFew(members, (n, largest) => Math.min(middleRank(n) - 1, n - middleRank(n)) >= largest + margin)
}

function haveQuartiles(members: readonly Member[]): boolean {
  const n = members.length
  const largest = largestOrganisation(members.map(organisationsOf))
  return n >= fewestForQuartiles && quartileRank(n) - 1 >= largest + margin
}

interface RankPrecision {
  readonly middle: Precision
  readonly quartiles: { readonly first: Precision; readonly third: Precision } | null
}

/**
 * How precisely the three ranks may be said of members that rule 5 allows. Undefined when the middle would be said less
 * precisely than in the last figures, had it not moved: these stay. Quartiles are left out rather.
 */
export function rankPrecision(
  { members, width, sayable = everyBand(width) }: MeasuredRanks,
  allows: ClaimsAllowed,
  last: RankFigures | undefined,
): RankPrecision | undefined {
  const limits = { width, sayable }
  const n = members.length
  const rank = middleRank(n)
  const [middleBelow, middleFrom] = [firstAllowed(rank, limits, allows), lastAllowed(rank, limits, allows)]
  if (middleBelow === undefined || middleFrom === undefined || middleBelow > middleFrom) return undefined
  const middle = { below: middleBelow, from: middleFrom }
  if (last && !isAsPrecise(middle, limits, last)) return undefined
  if (!haveQuartiles(members)) return { middle, quartiles: null }
  const low = quartileRank(n)
  const [from, below] = [lastAllowed(low, limits, allows), firstAllowed(n + 1 - low, limits, allows)]
  if (from === undefined || below === undefined) return { middle, quartiles: null }
  return { middle, quartiles: { first: { ...sayable, from }, third: { ...sayable, below } } }
}

function isAsPrecise(
  precision: Precision,
  { width, sayable }: SayableLimits,
  { middle, quartiles }: RankFigures,
): boolean {
  const band = bandOf(middle.from, width)
  const outer = quartiles && { from: quartiles.first.from, below: quartiles.third.below }
  const [unmoved, atBest] = [within(outer, saidAs(band, width, precision)), saidAs(band, width, sayable)]
  return unmoved.from >= Math.min(middle.from, atBest.from) && unmoved.below <= Math.max(middle.below, atBest.below)
}

/**
 * Rule 4: the bands of three ranks, as precisely as they may be said. Of the first quartile only the lower limit is said, of
 * the third only the upper one. « At least 5 of 19 are below 45, at most 14 below 90 » of one day joins what two others say:
 * those below 45 are below 90 too. Claims of a day that never stand so, the higher « at least » under the lower « at most », leave
 * only the sums that `claimsAllowed` tries.
 */
export function rankFigures({ members, width }: MeasuredRanks, { middle, quartiles }: RankPrecision): RankFigures {
  const sorted = members.map(({ value }) => value).toSorted((one, other) => one - other)
  const n = sorted.length
  const ofRank = (rank: number, precision: Precision): Limits => {
    const band = sorted[rank - 1]
    if (band === undefined) throw new RangeError('No member has this rank.')
    return saidAs(band, width, precision)
  }
  const low = quartileRank(n)
  const outer = quartiles && {
    from: ofRank(low, quartiles.first).from,
    below: ofRank(n + 1 - low, quartiles.third).below,
  }
  const said = within(outer, ofRank(middleRank(n), middle))
  return {
    kind: 'ranks',
    n,
    middle: said,
    quartiles: outer && { first: { ...said, from: outer.from }, third: { ...said, below: outer.below } },
  }
}

/** « 55 or more » of the middle is « 55 to 74 » where the third quartile is below 75, as everybody can tell. */
function within(outer: Limits | null, { from, below }: Limits): Limits {
  return outer ? { from: Math.max(from, outer.from), below: Math.min(below, outer.below) } : { from, below }
}

export function claimsOfRanks({ n, middle, quartiles }: RankFigures): readonly CountClaim[] {
  const ofRank = (rank: number, { from, below }: Limits) => [atLeast(rank, below), atMost(rank - 1, from)]
  const ofMiddle = ofRank(middleRank(n), middle)
  if (!quartiles) return ofMiddle
  const low = quartileRank(n)
  return [...ofMiddle, ...ofRank(low, quartiles.first), ...ofRank(n + 1 - low, quartiles.third)]
}
