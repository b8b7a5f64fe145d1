import { type Band, type GridWidth, type Limits, limitsOf } from '../values/band.ts'
import { largestOrganisation, type Member, organisationsOf, type TooFew, type ValuedMember } from './member.ts'

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

/** Rule 4: the bands of three ranks, for members that rule 5 allows. */
export function rankFigures(members: readonly ValuedMember<Band>[], width: GridWidth): RankFigures {
  const sorted = members.map(({ value }) => value).toSorted((one, other) => one - other)
  const n = sorted.length
  const ofRank = (rank: number): Limits => {
    const band = sorted[rank - 1]
    if (band === undefined) throw new RangeError('No member has this rank.')
    return limitsOf(band, width)
  }
  const [low, high] = [quartileRank(n), n + 1 - quartileRank(n)]
  return {
    kind: 'ranks',
    n,
    middle: ofRank(middleRank(n)),
    quartiles: haveQuartiles(members) ? { first: ofRank(low), third: ofRank(high) } : null,
  }
}
