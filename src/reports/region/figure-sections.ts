import {
  countsEntities,
  type Figure,
  type IndicatorFigures,
  keyOf,
  type NamedUnit,
  type ReportedIndicators,
} from '#indicators'
import {
  cutLineWords,
  figureUnknownWords,
  figureValueWords,
  indicatorCutWords,
  indicatorSections,
  indicatorTitle,
  indicatorWords,
  measureWords,
  movementWords,
  numberWords,
  overlapWords,
} from '#messages'

/** Indicators that a section shows, each with its value and what it did in a year. */
export interface FigureSection {
  readonly title: string
  readonly rows: readonly FigureRow[]
  readonly lists: readonly FigureList[]
}

interface FigureRow {
  readonly title: string
  readonly value: string
  /** Of how many nothing is known; empty where all are known. */
  readonly unknown: string
  readonly movement: string
}

/** The first names behind a figure. */
export interface FigureList {
  readonly title: string
  readonly extent: string
  readonly rows: readonly { readonly finess: string; readonly name: string; readonly words: string }[]
}

/** A table of all indicators by territory, by département or by kind. */
export interface CutTable {
  readonly title: string
  readonly head: readonly string[]
  readonly rows: readonly { readonly title: string; readonly cells: readonly string[] }[]
  /** The titles of the indicators without any figure in this cut; empty when each has one. */
  readonly empty: string
  /** Why the columns may not add up to the whole; empty where they do. */
  readonly overlap: string
}

export function figureSections(reported: ReportedIndicators): FigureSection[] {
  const { shown } = reported
  return indicatorSections.flatMap(([title, names]) => {
    const figures = shown.figures.filter(({ indicator }) => names.includes(indicator.name))
    if (figures.length === 0) return []
    const rows = figures.map(({ indicator, now, before }) => ({
      title: indicatorTitle(indicator, shown.programme),
      value: figureValueWords(indicator, now),
      unknown: figureUnknownWords(indicator, now),
      movement: movementWords(indicator, now, before),
    }))
    return [{ title, rows, lists: figures.flatMap((each) => listOf(reported, each) ?? []) }]
  })
}

function listOf({ shown, heads }: ReportedIndicators, { indicator }: IndicatorFigures): FigureList | undefined {
  const head = heads.get(keyOf(indicator))
  if (!head || head.total === 0) return undefined
  const of = `${head.units.length} sur ${numberWords(head.total)}`
  return {
    title: indicatorTitle(indicator, shown.programme),
    extent: `${extentWords(indicator)}, ${of}`,
    rows: head.units.map(({ measure, name, town }: NamedUnit) => ({
      finess: measure.finess,
      name: town ? `${name}, ${town}` : name,
      words: measureWords(indicator, measure),
    })),
  }
}

function extentWords({ name, form }: IndicatorFigures['indicator']): string {
  if (name === 'unknown-share') return 'Les parts les plus grandes'
  return form === 'score' ? 'Les scores les plus bas' : 'N’y sont pas encore'
}

/** The usual cut first, as on the page. */
export function cutTables({ shown, cuts }: ReportedIndicators): CutTable[] {
  const usual = { name: shown.cut, rows: shown.rows, figures: shown.figures.map(({ cut }) => cut) }
  return [usual, ...cuts].flatMap(({ name, rows, figures }) => {
    if (rows.length === 0) return []
    const told = shown.figures.map(({ indicator }, place) => ({ indicator, cells: figures[place] ?? [] }))
    const [counted, empty] = [told.filter(isCounted), told.filter((line) => !isCounted(line))]
    return [
      {
        title: `Indicateurs par ${indicatorCutWords[name].toLowerCase()}`,
        head: rows.map((filter) => cutLineWords(name, filter, shown.choices)),
        rows: counted.map(({ indicator, cells }) => ({
          title: indicatorTitle(indicator, shown.programme),
          cells: cells.map((figure) => figureValueWords(indicator, figure)),
        })),
        overlap: overlapWords(name, { countsEntities: countsEntities(counted), unclassified: shown.unclassified }),
        empty: empty.map(({ indicator }) => indicatorTitle(indicator, shown.programme)).join('\u00A0; '),
      },
    ]
  })
}

/** A line without any figure is named below its table: a row of « Rien à compter » says no more. */
function isCounted({ cells }: { readonly cells: readonly Figure[] }): boolean {
  return cells.some(({ whole, unknown }) => whole > unknown)
}

/** What an indicator means, once for all its domains. */
export function definitionsOf({ shown: { figures } }: ReportedIndicators) {
  const names = [...new Set(figures.map(({ indicator }) => indicator.name))]
  return names.map((name) => indicatorWords[name])
}
