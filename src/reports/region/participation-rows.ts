import type { PrintedCount } from '#comparison'
import { keyOf, type ParticipationCut, type PublicFigure, type RegionParticipation } from '#indicators'
import { sharePercent } from '#kernel'
import { indicatorCutWords, indicatorWords, participationTitle } from '#messages'
import { participationCell } from './participation-cell.ts'
import { definitionOf, linesOf, lineTitle } from './participation-lines.ts'

/**
 * What may leave a region as rows, under the columns of `figureHead`: the whole first, then the lines of one cut. How many are unknown
 * and what was a year before are told to nobody who follows no structure: those cells are empty.
 */
export function participationRows(told: RegionParticipation, cut: ParticipationCut): (string | number)[][] {
  const { figures, period, choices, programme } = told
  const lines = linesOf(cut, told)
  return figures.flatMap((figure) => {
    const { indicator } = figure
    const row = (by: string, line: string, count: PrintedCount | undefined) => [
      participationTitle(indicator, programme),
      keyOf(indicator),
      by,
      line,
      period.day,
      ...numbersOf(count, figure),
      '',
      definitionOf(indicator),
      '',
      '',
      indicatorWords[indicator.name].source,
    ]
    return [
      row('Ensemble', '', figure.total),
      ...lines.map((key) => row(indicatorCutWords[cut], lineTitle(cut, key, choices), figure.cut(cut).get(key))),
    ]
  })
}

/** Numerator, denominator, unknown and value: a mark stands for all of them. */
function numbersOf(count: PrintedCount | undefined, figure: PublicFigure): (string | number)[] {
  const cell = participationCell(count, figure)
  if (!count || count.mark !== null || figure.isSilent || count.n === 0) return [cell, cell, '', cell]
  return [count.yes, count.n, '', sharePercent(count.yes, count.n) ?? cell]
}
