import { typedWords, wordsOf } from '#directory'
import type { ApplicationStanding } from '../candidates/application.ts'
import { type Candidate, type CandidateCategory, candidateCategories } from '../candidates/candidate.ts'
import { type CountedStage, isCounted } from '../candidates/summary.ts'
import type { ItemReview } from '../items/item.ts'
import type { ItemState } from '../items/item-state.ts'

/** Where a candidate stands on one item, and the last word of its region. */
export interface ItemOutline {
  readonly code: string
  readonly state: ItemState
  /** Undefined as long as the region said nothing, and for a reader who does not review. */
  readonly review: ItemReview | undefined
  /** Since when the item waits for a word of the region; undefined when it does not. */
  readonly waitsSince: string | undefined
}

/** A candidate in a list of its region. */
export interface CandidateOutline {
  readonly candidate: Candidate
  readonly name: string
  /** The FINESS number of the legal entity that speaks for the candidate; empty for a group that is closed. */
  readonly keeperFiness: string
  /** How many legal entities a group has, how many sites a legal entity. None: the register of today no longer knows it. */
  readonly members: number
  readonly departements: readonly string[]
  /** Ids; null for a structure without territory. */
  readonly territories: readonly (string | null)[]
  /** Whether the list that the filter names holds a structure of the candidate; true when it names none. */
  readonly isListed: boolean
  readonly application: ApplicationStanding
  readonly items: readonly ItemOutline[]
}

/** Where an application must be to be listed. The counted stages hold those that went further; the others are of today. */
export const careStages = [
  'eligible',
  'filed',
  'retained',
  'declared',
  'validated',
  'none',
  'withdrawn',
  'refused',
  'rejected',
] as const
export type CareStage = (typeof careStages)[number]

/** What the region said of an item; `none` for nothing, `waiting` when its word is awaited. */
export const reviewFilters = ['none', 'accepted', 'complement', 'refused', 'waiting'] as const
export type ReviewFilter = (typeof reviewFilters)[number]

/** What a page, its files and its figures keep. An absent filter keeps everything. */
export interface CareFilter {
  readonly category?: CandidateCategory
  /** Id; null keeps candidates with a structure without territory. */
  readonly territory?: string | null
  readonly departement?: string
  /** Id of a list that the region keeps. */
  readonly list?: string
  readonly stage?: CareStage
  /** Code of an item: `state` and `review` are then about it. */
  readonly item?: string
  readonly state?: ItemState
  readonly review?: ReviewFilter
  /** Words of a name, or the beginning of a FINESS number. */
  readonly words?: string
}

export function isKeptCandidate(outline: CandidateOutline, filter: CareFilter): boolean {
  const { category, territory, departement, stage } = filter
  return (
    (category === undefined || outline.candidate.category === category) &&
    (territory === undefined || outline.territories.includes(territory)) &&
    (departement === undefined || outline.departements.includes(departement)) &&
    (stage === undefined || isAtStage(outline, stage)) &&
    outline.isListed &&
    isKeptByItems(outline, filter) &&
    isFound(outline, filter.words)
  )
}

const counted: readonly string[] = ['eligible', 'filed', 'retained', 'declared', 'validated'] satisfies CountedStage[]

export function isAtStage({ candidate: { category }, application }: CandidateOutline, stage: CareStage): boolean {
  if (counted.includes(stage)) return isCounted({ category, application }, stage as CountedStage)
  return application.state === stage
}

function isKeptByItems({ items }: CandidateOutline, { item, state, review }: CareFilter): boolean {
  if (item === undefined && state === undefined && review === undefined) return true
  const concerned = item === undefined ? items : items.filter(({ code }) => code === item)
  return concerned.some(
    (each) => (state === undefined || each.state === state) && (review === undefined || isReviewed(each, review)),
  )
}

function isReviewed({ review, waitsSince }: ItemOutline, wanted: ReviewFilter): boolean {
  if (wanted === 'waiting') return waitsSince !== undefined
  return wanted === 'none' ? review === undefined : review?.word === wanted
}

function isFound({ name, keeperFiness }: CandidateOutline, words: string | undefined): boolean {
  const wanted = typedWords(words ?? '')
  const known = [...wordsOf(name), keeperFiness.toLowerCase()]
  return wanted.every((word) => known.some((each) => each.startsWith(word)))
}

/** The categories that some candidates have, in their order. */
export function categoriesOf(outlines: readonly CandidateOutline[]): CandidateCategory[] {
  const found = new Set(outlines.map(({ candidate }) => candidate.category))
  return candidateCategories.filter((category) => found.has(category))
}
