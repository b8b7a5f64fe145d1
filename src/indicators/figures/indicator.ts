import type { DayFacts, FactKind, RegionFacts, StructureFacts } from '../facts/facts.ts'

/**
 * What an indicator says of one unit: a structure, or a legal entity for the yearly exercise of health establishments.
 * A unit of which nothing is known stays in the whole and is unknown: neither done nor missed.
 */
export interface Said {
  /** What is reached: 1 for a structure that does, a number of questions, a score. */
  readonly part: number
  readonly whole: number
  readonly unknown: number
  /** 0 to 4, where the indicator is a score. */
  readonly level?: number
  /** Exact percentage, where the indicator is a score. */
  readonly completeness?: number
}

/** What an indicator says of a unit, for a list that names it. */
export interface Measure extends Said {
  /** FINESS number of the unit. */
  readonly finess: string
  /** Structures of the unit. */
  readonly sites: readonly string[]
}

/** What an indicator says of a structure; undefined where it has nothing to say. */
export type Say = (facts: StructureFacts) => Said | undefined

/** Hears what is said of each unit. `sites` are the structures of a legal entity; a structure is its own and only one. */
export type Hear = (said: Said, finess: string, sites?: readonly string[]) => void

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
export type Indicator = StructureIndicator | EntityIndicator

interface Described {
  readonly name: IndicatorName
  /** A domain of the programme, for `domain-floor`. */
  readonly scope?: string
  /**
   * - `share`: a part of a whole, printed as `12 sur 20 (60 %)`;
   * - `score`: the mean of percentages, with their spread;
   * - `number`: the mean of numbers, with their spread.
   */
  readonly form: 'share' | 'score' | 'number'
  /**
   * Who reads it: `named` opens the list of structures to those who follow them; `sum` is shown to them without any list, because
   * what it adds up is not shared (the plan belongs to the structure alone).
   */
  readonly sight: 'named' | 'sum'
  /** Of the kinds of structures, those of which it says something; both when absent. */
  readonly kind?: 'ES' | 'ESMS'
  /** The facts that `measure` looks at: it finds the others empty. */
  readonly reads: readonly FactKind[]
}

export interface StructureIndicator extends Described {
  /** What the whole counts. */
  readonly unit: 'structure' | 'question' | 'item' | 'action'
  /**
   * What it says of each structure on a day: what depends on the day alone is worked out once for thousands of structures. A page hears a
   * hundred thousand answers and keeps none: answers that are equal may be one object.
   */
  sayOn(day: DayFacts): Say
}

export interface EntityIndicator extends Described {
  readonly unit: 'legal-entity'
  /** Says something of each legal entity, once; one of which it has nothing to say is left out. */
  tell(facts: RegionFacts, hear: Hear): void
}

/** Whether some of the figures count legal entities, which may stand in several lines of a cut. */
export function countsEntities(figures: readonly { readonly indicator: Pick<Indicator, 'unit'> }[]): boolean {
  return figures.some(({ indicator }) => indicator.unit === 'legal-entity')
}

/** Tells what an indicator says of each unit. */
export function tell(indicator: Indicator, facts: RegionFacts, hear: Hear): void {
  if (indicator.unit === 'legal-entity') {
    indicator.tell(facts, hear)
    return
  }
  const say = indicator.sayOn(facts)
  for (const each of facts.structures) {
    const said = say(each)
    if (said) hear(said, each.structure.finess)
  }
}

/** Everything that an indicator says, for lists. */
export function measuresOf(indicator: Indicator, facts: RegionFacts): Measure[] {
  const measures: Measure[] = []
  tell(indicator, facts, (said, finess, sites = [finess]) => measures.push({ ...said, finess, sites }))
  return measures
}

/** The identifier of an indicator in addresses and files: `ssi-referent`, `domain-floor:D2`. */
export function keyOf({ name, scope }: Pick<Indicator, 'name' | 'scope'>): string {
  return scope === undefined ? name : `${name}:${scope}`
}
