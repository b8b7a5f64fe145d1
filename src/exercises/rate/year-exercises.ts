import type { RegisteredStructure } from './expected.ts'
import { better, type CountedExercise, standingOf, type YearStanding } from './standing.ts'

/** What the exercises of a year did in a whole region, before anyone asks for some of its structures. */
export interface YearStandings {
  /** The best of what each structure did; absent for one that did nothing. */
  readonly bySite: ReadonlyMap<string, YearStanding>
  /** The best of what the health establishments of each legal entity did, wherever they are in the region. */
  readonly byEntity: ReadonlyMap<string, YearStanding>
}

export interface YearExercises extends YearStandings {
  /** Crisis exercises of the year. */
  readonly exercises: readonly CountedExercise[]
}

/** The legal entity of each health establishment, by the number of the establishment. */
export type EntityOfSite = ReadonlyMap<string, string>

export function entitiesOf(structures: readonly RegisteredStructure[]): EntityOfSite {
  const found = new Map<string, string>()
  for (const { finess, kind, legalEntityFiness } of structures) if (kind === 'ES') found.set(finess, legalEntityFiness)
  return found
}

/** The year of an exercise is that of the day it began. `entities` are those of the whole region. */
export function exercisesOfYear(
  entities: EntityOfSite,
  exercises: readonly CountedExercise[],
  { year, today }: { readonly year: number; readonly today: string },
): YearExercises {
  const ofYear = exercises.filter(({ kind, day }) => kind === 'crisis' && day.startsWith(`${year}-`))
  const standings = startStandings(entities)
  for (const exercise of ofYear) standings.add(standingOf(exercise, today), exercise.structures)
  return { exercises: ofYear, bySite: standings.bySite, byEntity: standings.byEntity }
}

/** Adds up what exercises do for the structures that they cover, without keeping the exercises. */
export function startStandings(
  entities: EntityOfSite,
): YearStandings & { add(standing: YearStanding, structures: readonly string[]): void } {
  const [bySite, byEntity] = [new Map<string, YearStanding>(), new Map<string, YearStanding>()]
  return {
    bySite,
    byEntity,
    add: (standing, structures) => {
      for (const finess of structures) {
        bySite.set(finess, better(standing, bySite.get(finess) ?? 'nothing'))
        const entity = entities.get(finess)
        if (entity !== undefined) byEntity.set(entity, better(standing, byEntity.get(entity) ?? 'nothing'))
      }
    },
  }
}

/** The exercises that count, each once, and the structures among these that they cover. */
export function coverageOf(
  structures: readonly Pick<RegisteredStructure, 'finess'>[],
  { exercises }: Pick<YearExercises, 'exercises'>,
): { readonly exercises: number; readonly structuresCovered: number } {
  const ours = new Set(structures.map(({ finess }) => finess))
  const covered = new Set<string>()
  let counted = 0
  for (const { status, outcome, structures: sites } of exercises) {
    if (status !== 'held' || outcome !== 'counts') continue
    const here = sites.filter((finess) => ours.has(finess))
    if (here.length > 0) counted += 1
    for (const finess of here) covered.add(finess)
  }
  return { exercises: counted, structuresCovered: covered.size }
}
