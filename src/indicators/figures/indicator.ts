import type { FactKind, RegionFacts } from '../facts/facts.ts'

/**
 * What an indicator says of one unit: a structure, or a legal entity for the yearly exercise of health establishments.
 * A unit of which nothing is known stays in the whole and is unknown: neither done nor missed.
 */
export interface Measure {
  /** FINESS number of the unit. */
  readonly finess: string
  /** Structures of the unit. */
  readonly sites: readonly string[]
  /** What is reached: 1 for a structure that does, a number of questions, a score. */
  readonly part: number
  readonly whole: number
  readonly unknown: number
  /** 0 to 4, where the indicator is a score. */
  readonly level?: number
  /** Exact percentage, where the indicator is a score. */
  readonly completeness?: number
}

/** Every indicator, in the order in which a referent uses them. */
export const indicatorNames = [
  'ssi-referent',
  'pcra-referent',
  'referents-confirmed',
  'diagnosed',
  'exercise-done-es',
  'exercise-done-or-planned-es',
  'exercise-done-esms',
  'exercise-done-or-planned-esms',
  'retex-in-time',
  'domain-floor',
  'unknown-share',
  'offline-copy',
  'restore-tested',
  'd2-items',
  'awareness',
  'awareness-held',
  'awareness-reached',
  'plan-progress',
  'rssi-days',
  'referent-hours',
] as const
export type IndicatorName = (typeof indicatorNames)[number]

/** One indicator. Its definition in words is in `#messages`, under its name. */
export interface Indicator {
  readonly name: IndicatorName
  /** A domain of the programme, for `domain-floor`. */
  readonly scope?: string
  /**
   * - `share`: a part of a whole, printed as `12 sur 20 (60 %)`;
   * - `score`: the mean of percentages, with their spread;
   * - `number`: the mean of numbers, with their spread.
   */
  readonly form: 'share' | 'score' | 'number'
  /** What the whole counts. */
  readonly unit: 'structure' | 'legal-entity' | 'question' | 'item' | 'action'
  /**
   * Who reads it: `named` opens the list of structures to those who follow them; `sum` is shown to them without any list, because
   * what it adds up is not shared (the plan belongs to the structure alone).
   */
  readonly sight: 'named' | 'sum'
  /** Of the kinds of structures, those of which it says something; both when absent. */
  readonly kind?: 'ES' | 'ESMS'
  /** The facts that `measure` looks at: it finds the others empty. */
  readonly reads: readonly FactKind[]
  /** One measure for each unit of which it says something. A unit without a measure has nothing to say. */
  measure(facts: RegionFacts): Measure[]
}

/** An indicator with its measures: pages read them several times, and measure once. */
export interface MeasuredIndicator {
  readonly indicator: Indicator
  readonly measures: readonly Measure[]
}

export function measured(indicators: readonly Indicator[], facts: RegionFacts): MeasuredIndicator[] {
  return indicators.map((indicator) => ({ indicator, measures: indicator.measure(facts) }))
}

/** The identifier of an indicator in addresses and files: `ssi-referent`, `domain-floor:D2`. */
export function keyOf({ name, scope }: Pick<Indicator, 'name' | 'scope'>): string {
  return scope === undefined ? name : `${name}:${scope}`
}
