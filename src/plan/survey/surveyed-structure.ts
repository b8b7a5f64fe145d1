import type { DraftsInHand, LastSubmission } from '#assessment'
import { type LegalEntity, type Structure, wordsOf } from '#directory'
import { inFrenchOrder } from '#kernel'

/** How far the plan of a structure is. Actions given up are not counted. */
export interface PlanInNumbers {
  readonly total: number
  readonly done: number
  /** Open actions past their due day. */
  readonly late: number
}

/** One of the structures that somebody answers for, as their home page shows it. */
export interface SurveyedStructure {
  readonly structure: Structure
  readonly entity: LegalEntity
  /** The group by which the person answers for the structure; null when they do not by a group. */
  readonly group: string | null
  readonly last: LastSubmission | undefined
  readonly drafts: DraftsInHand | undefined
  readonly plan: PlanInNumbers
}

/**
 * Sorted by what needs the person most: late actions, then structures never evaluated, then the lowest level (an unknown one
 * is the lowest), then the name. Structures of one legal entity stay together, at the place of the neediest of them.
 */
export function byNeed(surveyed: readonly SurveyedStructure[]): SurveyedStructure[] {
  const sorted = surveyed.toSorted(neediestFirst)
  const byEntity = Map.groupBy(sorted, ({ entity }) => entity.finess)
  return [...byEntity.values()].flat()
}

function neediestFirst(one: SurveyedStructure, other: SurveyedStructure): number {
  const [left, right] = [needOf(one), needOf(other)]
  const differing = left.findIndex((key, place) => key !== right[place])
  if (differing >= 0) return (left[differing] ?? 0) - (right[differing] ?? 0)
  return (
    inFrenchOrder(one.structure.name, other.structure.name) || (one.structure.finess < other.structure.finess ? -1 : 1)
  )
}

function needOf({ last, plan }: SurveyedStructure): readonly number[] {
  return [-plan.late, last === undefined ? 0 : 1, last?.level ?? -1, last?.floor ?? -1]
}

/** A shorter figure is part of a name (« Résidence 12 »), not the beginning of a number. */
const shortestNumber = 5

/** Whether each word of a search begins a word of a name or of the town, or a number, of the structure, its legal entity or its group. */
export function isFoundBy(words: readonly string[], { structure, entity, group }: SurveyedStructure): boolean {
  const { name, longName, town, finess, siret } = structure
  const named = [name, longName, town, entity.name, group].flatMap((text) => wordsOf(text ?? ''))
  const numbers = [finess, siret, entity.finess].map((number) => (number ?? '').toLowerCase())
  return words.every(
    (word) =>
      named.some((each) => each.startsWith(word)) ||
      (word.length >= shortestNumber && numbers.some((number) => number.startsWith(word))),
  )
}
