import type { CandidateCategory, CareFigures, CategoryCounts, CountedStage } from '#care'
import { shortCategoryWords } from '#messages'

export const stages: readonly CountedStage[] = ['eligible', 'filed', 'retained', 'declared', 'validated']

/** One line of the figures: the candidates of a category, or all of them. */
export interface CategoryRow {
  /** Undefined for all of them. */
  readonly category: CandidateCategory | undefined
  readonly name: string
  readonly counts: CategoryCounts
}

/** The categories that the page shows, then all of them together. Files hold these rows too. */
export function categoryRows({ counts, choices, filter }: CareFigures): CategoryRow[] {
  const shown = filter.category ? [filter.category] : choices.categories
  const rows = shown.map((category) => ({ category, name: shortCategoryWords[category], counts: counts[category] }))
  return filter.category ? rows : [...rows, { category: undefined, name: 'Ensemble', counts: counts.all }]
}
