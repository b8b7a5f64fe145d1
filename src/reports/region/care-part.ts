import { type CandidateCategory, type CareFigures, type CategoryCounts, type CountedStage, itemStates } from '#care'
import { countedStageWords, domainTitle, itemStateWords, numberWords, shortCategoryWords } from '#messages'

export interface CarePart {
  readonly domain: string
  readonly stages: readonly string[]
  readonly categories: readonly { readonly title: string; readonly cells: readonly string[] }[]
  readonly states: readonly string[]
  readonly items: readonly { readonly title: string; readonly cells: readonly string[] }[]
}

/** How far a candidate went, each stage with those that went further. */
export const careStagesCounted: readonly CountedStage[] = ['eligible', 'filed', 'retained', 'declared', 'validated']

/** One line of the figures: the candidates of a category, or all of them. */
export interface CategoryRow {
  /** Undefined for all of them. */
  readonly category: CandidateCategory | undefined
  readonly name: string
  readonly counts: CategoryCounts
}

/** The categories that a page or a report shows, then all of them together. Files hold these rows too. */
export function categoryRows({ counts, choices, filter }: CareFigures): CategoryRow[] {
  const shown = filter.category ? [filter.category] : choices.categories
  const rows = shown.map((category) => ({ category, name: shortCategoryWords[category], counts: counts[category] }))
  return filter.category ? rows : [...rows, { category: undefined, name: 'Ensemble', counts: counts.all }]
}

/** The candidates of a domain of the programme, and where they stand item by item. Null without any candidate. */
export function carePart(figures: CareFigures): CarePart | null {
  if (figures.candidates.length === 0) return null
  return {
    domain: domainTitle(figures.domain),
    stages: careStagesCounted.map((stage) => countedStageWords[stage]),
    categories: categoryRows(figures).map(({ name, counts }) => ({
      title: name,
      cells: careStagesCounted.map((stage) => numberWords(counts[stage])),
    })),
    states: itemStates.map((state) => itemStateWords[state]),
    items: figures.items.map(({ item, counts }) => ({
      title: `${item.code} – ${item.title}`,
      cells: itemStates.map((state) => numberWords(counts[state])),
    })),
  }
}
