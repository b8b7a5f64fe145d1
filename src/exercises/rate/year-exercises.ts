import type { RegisteredStructure } from './expected.ts'
import { better, type CountedExercise, standingOf, type YearStanding } from './standing.ts'

/** What the exercises of a year did in a whole region, before anyone asks for some of its structures. */
export interface YearExercises {
  /** Crisis exercises of the year. */
  readonly exercises: readonly CountedExercise[]
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

/** The year of an exercise is that of the day it began. `entities` are those of the whole region. */
export function exercisesOfYear(
  entities: EntityOfSite,
  exercises: readonly CountedExercise[],
  { year, today }: { readonly year: number; readonly today: string },
): YearExercises {
  const ofYear = exercises.filter(({ kind, day }) => kind === 'crisis' && day.startsWith(`${year}-`))
  const [bySite, byEntity] = [new Map<string, YearStanding>(), new Map<string, YearStanding>()]
  for (const exercise of ofYear) {
    const standing = standingOf(exercise, today)
    for (const finess of exercise.structures) {
      bySite.set(finess, better(standing, bySite.get(finess) ?? 'nothing'))
      const entity = entities.get(finess)
      if (entity !== undefined) byEntity.set(entity, better(standing, byEntity.get(entity) ?? 'nothing'))
    }
  }
  return { exercises: ofYear, bySite, byEntity }
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
