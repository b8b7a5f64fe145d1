import { type Figure, keyOf, type RegionIndicators } from '#indicators'
import {
  cutLineWords,
  indicatorCutWords,
  indicatorTitle,
  indicatorWords,
  isUnknown,
  overlapWords,
  printedValue,
} from '#messages'
import { importedRows } from './imported-rows.ts'

export const figureHead = [
  'Indicateur',
  'Code',
  'Réparti par',
  'Ligne',
  'Jour',
  'Numérateur',
  'Dénominateur',
  'Inconnus',
  'Valeur',
  'Valeur un an avant',
  'Définition',
  'Numérateur (définition)',
  'Dénominateur (définition)',
  'Source',
]

/** The figures of a page as rows, each with its definition: the whole first, then the lines of the cut; imported figures last. */
export function figureRows(
  shown: Pick<RegionIndicators, 'figures' | 'period' | 'programme' | 'cut' | 'rows' | 'choices' | 'imported'> &
    Partial<Pick<RegionIndicators, 'unclassified'>>,
): (string | number)[][] {
  const { figures, period, programme, cut, rows, unclassified } = shown
  const computed = figures.flatMap(({ indicator, now, before, cut: cells }) => {
    const title = indicatorTitle(indicator, programme)
    const { definition, numerator, denominator, source } = indicatorWords[indicator.name]
    const overlap = overlapWords(cut, { countsEntities: indicator.unit === 'legal-entity', unclassified })
    const row = (by: string, line: string, figure: Figure, earlier: Figure | undefined) => [
      title,
      keyOf(indicator),
      by,
      line,
      period?.day ?? '',
      ...numbersOf(figure),
      printedValue(indicator, figure) ?? nothing,
      earlier ? (printedValue(indicator, earlier) ?? nothing) : '',
      definition,
      numerator,
      line === '' || overlap === '' ? denominator : `${denominator}. ${overlap}`,
      source,
    ]
    const lines = rows.map((filter, place) => ({
      name: cutLineWords(cut, filter, shown.choices),
      figure: cells[place],
    }))
    return [
      row('Ensemble', '', now, before),
      ...lines.flatMap(({ name, figure }) => (figure ? [row(indicatorCutWords[cut], name, figure, undefined)] : [])),
    ]
  })
  return [...computed, ...importedRows(shown.imported)]
}

/** `[x]`: nothing to count, nothing known, or nothing that may be shown. Never an empty cell, never zero. */
const nothing = '[x]'

function numbersOf(figure: Figure): (string | number)[] {
  const { part, whole, unknown } = figure
  if (whole === 0) return [nothing, nothing, nothing]
  return [isUnknown(figure) ? nothing : Math.round(part * 100) / 100, whole, unknown]
}
