import { type AnswerGroup, answersBehind, type States } from './answers.ts'
import type { CountClaim } from './claim.ts'
import type { ValuedMember } from './member.ts'

/** The members behind figures, and what the figures say of them. */
export interface Told {
  readonly members: readonly ValuedMember[]
  readonly claims: readonly CountClaim[]
}

/** Whether something may be said of the members of a state. */
export type ClaimsAllowed = (claim: CountClaim) => boolean

/** Claims of several states, at least and at most by turns. */
interface Chain {
  readonly atLeast: States
  readonly atMost: States
  /** How many answers must be below: the counts of the first kind less those of the other. */
  readonly needed: number
}

/** States that a chain may join, the new one included. Each more doubles the chains; eight are four years of releases, if all renew. */
const longestChain = 8

/**
 * Whether something may be said of these members beside what was said at each earlier state, the earliest first, so that nobody
 * learns an answer, whatever was answered. The decision reads who answered and what was printed before, never an answer.
 *
 * « At least 8 of 12 are below 50 » and later « at most 4 »: four of those who answered anew moved. Where only four did, everybody
 * knows each of their answers, and where five did, each of the five knows the others.
 *
 * Claims of several states are summed, at least and at most by turns. An answer behind as many claims of one kind as of the other
 * adds nothing to the sum; the other answers must make it up. Those that could be missing are to spare: when there are no more of
 * them than a viewer has answers of its own in the sum, the viewer may know all the others.
 *
 * At one limit no other sum proves more: each answer stands behind states that follow one another, and such a matrix of intervals
 * is totally unimodular. At several limits this holds only as far as a solver was tried (decision 0042), and because on
 * one day « at least » stands above « at most » (`rankFigures`).
 */
export function claimsAllowed(earlier: readonly Told[], members: readonly ValuedMember[]): ClaimsAllowed {
  const beforeTried = Math.max(0, earlier.length - longestChain + 1)
  const tried = earlier.slice(beforeTried)
  const behind = (some: readonly Told[]) => some.map((told) => told.members)
  const { groups, viewers } = answersBehind([...behind(tried), members], behind(earlier.slice(0, beforeTried)))
  const mostKnown = Math.max(0, ...viewers.map(countOf))
  const isSafe = (chain: Chain) => {
    const spare = below(groups, chain) - chain.needed
    return spare > mostKnown || (spare > 0 && viewers.every((own) => spare > known(own, chain)))
  }
  const allows = (chain: Chain, place: number, last: CountClaim): boolean =>
    isSafe(chain) &&
    tried
      .slice(0, place)
      .every(({ claims }, before) =>
        claims
          .filter((claim) => joins(claim, last))
          .every((claim) => allows(withClaim(chain, before, claim), before, claim)),
      )
  return (claim) => allows(withClaim({ atLeast: 0, atMost: 0, needed: 0 }, tried.length, claim), tried.length, claim)
}

function withClaim({ atLeast, atMost, needed }: Chain, place: number, { sense, count }: CountClaim): Chain {
  const state = 1 << place
  return sense === 'at-least'
    ? { atLeast: atLeast | state, atMost, needed: needed + count }
    : { atLeast, atMost: atMost | state, needed: needed - count }
}

/** « At least below 40 » and « at most below 60 » say something of those who stand in both; the other way round they say nothing. */
function joins(one: CountClaim, other: CountClaim): boolean {
  if (one.sense === other.sense) return false
  const [least, most] = one.sense === 'at-least' ? [one, other] : [other, one]
  return least.below <= most.below
}

/** How many answers can be below, of those that the sum counts. */
function below(groups: readonly AnswerGroup[], chain: Chain): number {
  let sum = 0
  for (const { states, count, isFixed } of groups) {
    const counted = countedIn(states, chain)
    sum += count * (isFixed ? Math.min(0, counted) : Math.max(0, counted))
  }
  return sum
}

/** How many of the answers that the sum counts are known to a viewer, who may have answered against it. */
function known(own: readonly AnswerGroup[], chain: Chain): number {
  let sum = 0
  for (const { states, count, isFixed } of own) if (!isFixed && countedIn(states, chain) !== 0) sum += count
  return sum
}

function countOf(own: readonly AnswerGroup[]): number {
  return own.reduce((sum, { count }) => sum + count, 0)
}

/** 1 behind more claims of « at least » than of « at most », -1 behind fewer, 0 behind as many. */
function countedIn(states: States, { atLeast, atMost }: Chain): number {
  return bitsOf(states & atLeast) - bitsOf(states & atMost)
}

function bitsOf(states: States): number {
  let [left, count] = [states, 0]
  for (; left !== 0; left &= left - 1) count += 1
  return count
}
