import type { RegisteredStructure } from './expected.ts'
import { better, type CountedExercise, standingOf, type YearStanding } from './standing.ts'

/** What the exercises of a year did in a whole region, before anyone asks for some of its structures. */
export interface YearStandings {
  /** The best of what each structure did; absent for one that did nothing. */
  readonly bySite: ReadonlyMap<string, YearStanding>
  /** The best of what the health establishments of each legal entity did, wherever they are in the region. */
  readonly byEntity: ReadonlyMap<string, YearStanding>
}

/** The legal entity of each health establishment, by the number of the establishment. */
export type EntityOfSite = ReadonlyMap<string, string>

export function entitiesOf(structures: readonly RegisteredStructure[]): EntityOfSite {
  const found = new Map<string, string>()
  for (const { finess, kind, legalEntityFiness } of structures) if (kind === 'ES') found.set(finess, legalEntityFiness)
  return found
}

/**
 * Adds up the crisis exercises of a year, none of which is kept. The year of an exercise is that of the day it began. `entities` are
 * those of the whole region.
 */
export function startStandings(
  entities: EntityOfSite,
  { year, today }: { readonly year: number; readonly today: string },
): YearStandings & { add(exercise: CountedExercise): void } {
  const [bySite, byEntity] = [new Map<string, YearStanding>(), new Map<string, YearStanding>()]
  const start = `${year}-`
  return {
    bySite,
    byEntity,
    add: (exercise) => {
      if (exercise.kind !== 'crisis' || !exercise.day.startsWith(start)) return
      const standing = standingOf(exercise, today)
      if (standing === 'nothing') return
      for (const finess of exercise.structures) {
        putBest(bySite, finess, standing)
        const entity = entities.get(finess)
        if (entity !== undefined) putBest(byEntity, entity, standing)
      }
    },
  }
}

function putBest(found: Map<string, YearStanding>, key: string, standing: YearStanding): void {
  const known = found.get(key)
  if (known === undefined || better(standing, known) !== known) found.set(key, standing)
}

/** What the exercises of a year cover of some structures. */
export interface Coverage {
  /** Exercises that count, each once. */
  readonly exercises: number
  readonly structuresCovered: number
  /** Exercises that were held and of which nobody can say whether they count. */
  readonly toReview: number
}

/** Counts the crisis exercises of a year that cover one of these structures, each once. */
export function startCoverage(
  structures: readonly Pick<RegisteredStructure, 'finess'>[],
  { year }: { readonly year: number },
) {
  const ours = new Set(structures.map(({ finess }) => finess))
  const covered = new Set<string>()
  const start = `${year}-`
  let [exercises, toReview] = [0, 0]
  return {
    add: ({ kind, day, status, outcome, structures: sites }: CountedExercise) => {
      if (kind !== 'crisis' || status !== 'held' || outcome === 'does-not-count' || !day.startsWith(start)) return
      if (!sites.some((finess) => ours.has(finess))) return
      if (outcome === 'unknown') toReview += 1
      else {
        exercises += 1
        for (const finess of sites) if (ours.has(finess)) covered.add(finess)
      }
    },
    found: (): Coverage => ({ exercises, structuresCovered: covered.size, toReview }),
  }
}
