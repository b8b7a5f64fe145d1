import type { ObjectiveState } from '#assessment'
import type { ProgrammeItem } from '#questionnaires'
import type { CandidateKind } from '../candidates/candidate.ts'
import { type Activity, type Coverage, coverageOf } from '../conditions/coverage.ts'
import { conditionsFor } from '../conditions/judge.ts'

/** `not-assessed`: no member submitted a questionnaire that feeds the item. */
export type ItemState = ObjectiveState | 'not-assessed'

/** States by code of item; undefined for a structure that submitted nothing about the programme. */
export type StructureStates = Readonly<Record<string, ObjectiveState>> | undefined

/** A member of a candidate: a legal entity of a group with its structures, or one structure of a legal entity. */
export interface MemberStates {
  readonly finess: string
  readonly activity: Activity | null
  readonly structures: readonly StructureStates[]
}

export interface CandidateState {
  readonly state: ItemState
  /** Only for an item that asks for a share of the activity. */
  readonly coverage: Coverage | undefined
}

/** The first of these that one of several has. The same order decides the state of an objective in a questionnaire. */
const worstFirst = ['unmet', 'unknown', 'trajectory', 'met', 'not-applicable'] as const

/** The state of a member, from its structures that answered: the least good. */
export function memberState(code: string, structures: readonly StructureStates[]): ItemState {
  const found = structures.flatMap((states) => states?.[code] ?? [])
  return worstFirst.find((state) => found.includes(state)) ?? 'not-assessed'
}

/**
 * The state of an item for a candidate. Every member counts, and a silent one makes the state unknown; where the text asks
 * for a share of the activity, that share decides. Planned work makes a trajectory, never « atteint ».
 */
export function candidateState(
  item: ProgrammeItem,
  { kind, members }: { readonly kind: CandidateKind; readonly members: readonly MemberStates[] },
): CandidateState {
  const states = members.map((member) => ({ ...member, state: memberState(item.code, member.structures) }))
  const concerned = states.filter(({ state }) => state !== 'not-applicable')
  const threshold = conditionsFor(item, kind).find((condition) => condition.type === 'coverage')
  const coverage = threshold && coverageWith(concerned, ['met'], threshold.percent)
  if (states.every(({ state }) => state === 'not-assessed')) return { state: 'not-assessed', coverage }
  if (concerned.length === 0) return { state: 'not-applicable', coverage }
  if (!threshold || concerned.length === 1) return { state: together(concerned.map(({ state }) => state)), coverage }
  if (coverage?.standing === 'met') return { state: 'met', coverage }
  const planned = coverageWith(concerned, ['met', 'trajectory'], threshold.percent).standing
  return { state: planned === 'met' ? 'trajectory' : planned === 'not-met' ? 'unmet' : 'unknown', coverage }
}

function together(states: readonly ItemState[]): ItemState {
  const known = states.map((state) => (state === 'not-assessed' ? 'unknown' : state))
  return worstFirst.find((state) => known.includes(state)) ?? 'not-assessed'
}

type Stated = MemberStates & { readonly state: ItemState }

function coverageWith(members: readonly Stated[], reaching: readonly ItemState[], percent: number): Coverage {
  const isUnknown = (state: ItemState) => state === 'unknown' || state === 'not-assessed'
  const counted = members.map(({ finess, activity, state }) => {
    const reached = reaching.includes(state) ? 'yes' : isUnknown(state) ? 'unknown' : 'no'
    return { finess, activity, reached } as const
  })
  return coverageOf(counted, percent)
}
