import { type Band, bandOf, type GridWidth, type Limits } from '../values/band.ts'
import { atLeast, atMost, type CountClaim } from './claim.ts'
import type { ClaimsAllowed } from './claims-allowed.ts'
import { largestOrganisation, type Member, organisationsOf, type TooFew, type ValuedMember } from './member.ts'
import { type Precision, precisionOf, saidAs } from './precision.ts'

/** The members of a cohort that have a score for a domain on the day of a release. */
export interface MeasuredRanks {
  readonly kind: 'ranks'
  readonly width: GridWidth
  readonly members: readonly ValuedMember<Band>[]
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
  { members, width }: MeasuredRanks,
  allows: ClaimsAllowed,
  last: RankFigures | undefined,
): RankPrecision | undefined {
  const ofRank = (rank: number) => precisionOf(rank, width, allows)
  const n = members.length
  const middle = ofRank(middleRank(n))
  if (!middle || (last && !isAsPrecise(middle, width, last))) return undefined
  const low = quartileRank(n)
  const [first, third] = haveQuartiles(members) ? [ofRank(low), ofRank(n + 1 - low)] : []
  return { middle, quartiles: first && third ? { first, third } : null }
}

function isAsPrecise(precision: Precision, width: GridWidth, { middle }: RankFigures): boolean {
  const unmoved = saidAs(bandOf(middle.from, width), width, precision)
  return unmoved.from >= middle.from && unmoved.below <= middle.below
}

/** Rule 4: the bands of three ranks, as precisely as they may be said. */
export function rankFigures({ members, width }: MeasuredRanks, { middle, quartiles }: RankPrecision): RankFigures {
  const sorted = members.map(({ value }) => value).toSorted((one, other) => one - other)
  const n = sorted.length
  const ofRank = (rank: number, precision: Precision): Limits => {
    const band = sorted[rank - 1]
    if (band === undefined) throw new RangeError('No member has this rank.')
    return saidAs(band, width, precision)
  }
  const low = quartileRank(n)
  const saidMiddle = ofRank(middleRank(n), middle)
  return {
    kind: 'ranks',
    n,
    middle: saidMiddle,
    quartiles: quartiles && {
      first: notAbove(saidMiddle, ofRank(low, quartiles.first)),
      third: notBelow(saidMiddle, ofRank(n + 1 - low, quartiles.third)),
    },
  }
}

/** « 45 or more » of the first quartile is « 45 to 74 » beside a middle of 70 to 74, as everybody can tell. */
function notAbove(middle: Limits, { from, below }: Limits): Limits {
  return { from, below: Math.min(below, middle.below) }
}

function notBelow(middle: Limits, { from, below }: Limits): Limits {
  return { from: Math.max(from, middle.from), below }
}

export function claimsOfRanks({ n, middle, quartiles }: RankFigures): readonly CountClaim[] {
  const ofRank = (rank: number, { from, below }: Limits) => [atLeast(rank, below), atMost(rank - 1, from)]
  const ofMiddle = ofRank(middleRank(n), middle)
  if (!quartiles) return ofMiddle
  const low = quartileRank(n)
  return [...ofMiddle, ...ofRank(low, quartiles.first), ...ofRank(n + 1 - low, quartiles.third)]
}
