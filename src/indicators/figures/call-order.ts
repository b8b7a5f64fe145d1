import type { FollowedStructure } from '#exercises'
import type { RegionFacts } from '../facts/facts.ts'
import { type Indicator, type IndicatorName, tell } from './indicator.ts'

/** What a structure lacks, in the order in which a referent asks for it. */
export interface Call {
  readonly finess: string
  readonly kind: string
  readonly lacks: readonly IndicatorName[]
}

/** What makes somebody call, the first thing to ask for first: without a referent there is nobody to write to. */
const callReasons: readonly IndicatorName[] = [
  'ssi-referent',
  'diagnosed',
  'exercise-done-or-planned-es',
  'exercise-done-or-planned-esms',
  'pcra-referent',
]

/** What each structure lacks, a few structures at a time. */
export interface Calls {
  add(facts: RegionFacts): void
  /**
   * Structures that lack something: those that lack most first, health establishments before the others, then by number. `whole`: of
   * legal entities, which may have sites in several parts.
   */
  order(whole: RegionFacts, open: readonly Pick<FollowedStructure, 'finess' | 'kind'>[]): Call[]
}

export function startCalls(indicators: readonly Indicator[]): Calls {
  const reasons = callReasons.flatMap((reason) => indicators.find(({ name }) => name === reason) ?? [])
  const lacks = new Map<string, IndicatorName[]>()
  const note = (name: IndicatorName, finess: string) => {
    const own = lacks.get(finess)
    if (own) own.push(name)
    else lacks.set(finess, [name])
  }
  const hear = (reason: Indicator, facts: RegionFacts) =>
    tell(reason, facts, ({ part, unknown }, finess, sites) => {
      if (part > 0 || unknown > 0) return
      if (!sites) note(reason.name, finess)
      else for (const site of sites) note(reason.name, site)
    })
  return {
    add: (facts) => {
      for (const reason of reasons) if (reason.unit !== 'legal-entity') hear(reason, facts)
    },
    order: (whole, open) => {
      for (const reason of reasons) if (reason.unit === 'legal-entity') hear(reason, whole)
      return open.flatMap(({ finess, kind }) => callOf(finess, kind, lacks.get(finess))).toSorted(neediestFirst)
    },
  }
}

function callOf(finess: string, kind: string, lacks: readonly IndicatorName[] | undefined): Call[] {
  return lacks ? [{ finess, kind, lacks: callReasons.filter((reason) => lacks.includes(reason)) }] : []
}

function neediestFirst(one: Call, other: Call): number {
  return (
    other.lacks.length - one.lacks.length ||
    Number(other.kind === 'ES') - Number(one.kind === 'ES') ||
    (one.finess < other.finess ? -1 : 1)
  )
}
