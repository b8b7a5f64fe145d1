import { parseName, versionsOf } from '#content'
import type { Equivalence } from './equivalence-schema.ts'
import type { Programme } from './programme-schema.ts'
import type { Questionnaire } from './schema.ts'

/** Every released version of the questionnaires and programmes that are served. */
export interface Catalogue {
  /** The latest version of each questionnaire, by id, for people who begin one. */
  list(): readonly Questionnaire[]
  /** Every version, by id then from the oldest to the newest. */
  readonly questionnaires: readonly Questionnaire[]
  readonly programmes: readonly Programme[]
  find(id: string, version: string): Questionnaire | undefined
  /** The version named, or the latest. Throws not-found. */
  get(id: string, version?: string): Questionnaire
  /** Throws not-found. */
  latest(id: string): Questionnaire
  /** The programme that a questionnaire of this catalogue cites. */
  programmeOf(questionnaire: Questionnaire): Programme
  /** Throws not-found. */
  latestProgramme(id: string): Programme
  /** How the answers to one version carry over to another; undefined when no equivalence joins the two versions. */
  equivalence(id: string, from: string, to: string): Equivalence | undefined
  /**
   * The steps from an older version to a later one, by default the latest, each from one version to the next. Undefined when no
   * equivalences lead there, or when the version is already that one.
   */
  findSteps(id: string, from: string, to?: string): VersionSteps | undefined
}

/** Two consecutive versions of a questionnaire, and the equivalence between them. */
export interface VersionStep {
  readonly from: Questionnaire
  readonly to: Questionnaire
  readonly equivalence: Equivalence
}

export type VersionSteps = readonly [VersionStep, ...VersionStep[]]

export interface CatalogueContext {
  readonly catalogue: Catalogue
  /** The folder where content is written, for people who prepare it. */
  readonly contentFolder: string
}

export function catalogueOf(
  questionnaires: readonly Questionnaire[],
  programmes: readonly Programme[],
  equivalences: readonly Equivalence[] = [],
): Catalogue {
  const { all, list, find, findLatest, get } = versionsOf(questionnaires)
  const known = versionsOf(programmes)
  /** At most one equivalence leads to a version, so the search begins at the later version. */
  const stepsTo = (id: string, from: string, to: string | undefined): readonly VersionStep[] | undefined => {
    if (from === to) return []
    const equivalence = equivalences.find((one) => one.id === id && one.to === to)
    if (!equivalence || to === undefined) return undefined
    const [older, newer] = [find(id, equivalence.from), find(id, to)]
    const before = stepsTo(id, from, equivalence.from)
    return older && newer && before && [...before, { from: older, to: newer, equivalence }]
  }
  return {
    questionnaires: all,
    programmes,
    list,
    find,
    get,
    latest: (id) => get(id),
    programmeOf: ({ programme }) => {
      const { id, version } = parseName(programme)
      return known.get(id, version)
    },
    latestProgramme: (id) => known.get(id),
    equivalence: (id, from, to) => equivalences.find((one) => one.id === id && one.from === from && one.to === to),
    findSteps: (id, from, to = findLatest(id)?.version) => {
      const [first, ...others] = stepsTo(id, from, to) ?? []
      return first && [first, ...others]
    },
  }
}

/** For commands that prepare content: an empty catalogue, so that faults in the content cannot stop the command. */
export async function nothingServed(_contentFolder: string): Promise<Catalogue> {
  return catalogueOf([], [])
}
