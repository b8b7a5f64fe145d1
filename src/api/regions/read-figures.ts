import { refuseYearToCome } from '#exercises'
import {
  type CutName,
  type ParticipationCut,
  participationCuts,
  reportParticipation,
  showIndicators,
} from '#indicators'
import { type Context, refuseIssues } from '#kernel'
import type { CatalogueContext } from '#questionnaires'
import { figureRows, participationRows } from '#reports'
import type { FigureRow } from './figure-row.ts'

interface AskedFigures {
  readonly names: { readonly code: string }
  readonly parameters: {
    readonly year?: number | undefined
    readonly cut?: CutName | undefined
    readonly edition: 'interne' | 'diffusable'
  }
}

/** The rows that the file of the page has, or those that may leave the region, by the use cases of either. */
export async function readFigures(context: Context & CatalogueContext, { names: { code }, parameters }: AskedFigures) {
  const { edition, year, cut } = parameters
  const asked = { region: code, year }
  if (edition === 'interne') {
    const shown = await showIndicators(context, { ...asked, cut })
    refuseYearToCome(shown)
    return { ...headOf(shown, edition), figures: figureRows(shown).map(named) }
  }
  const told = await reportParticipation(context, asked)
  return { ...headOf(told, edition), figures: participationRows(told, publicCut(cut ?? 'territory')).map(named) }
}

/** Any other cut would give hidden cells back. */
function publicCut(cut: CutName): ParticipationCut {
  const found = participationCuts.find((each) => each === cut)
  if (!found) refuseIssues('input-invalid', [{ path: 'query.cut', code: 'input-invalid-value' }])
  return found as ParticipationCut
}

interface Head {
  readonly region: { readonly code: string; readonly name: string }
  readonly year: number
  readonly period: { readonly day: string } | undefined
}

function headOf({ region: { code, name }, year, period }: Head, edition: 'interne' | 'diffusable') {
  return { region: { code, name }, year, day: period?.day ?? null, edition }
}

type Cell = string | number | undefined

/** A row of `figureHead` under the names of the fields. An empty cell tells nothing. */
function named([title, indicator, by, line, day, ...others]: readonly Cell[]): FigureRow {
  const [numerator, denominator, unknown, value, before, definition, ofNumerator, ofDenominator, source] = others
  return {
    indicator: String(indicator),
    title: String(title),
    by: String(by),
    line: String(line),
    day: String(day),
    numerator: cellOf(numerator),
    denominator: cellOf(denominator),
    unknown: cellOf(unknown),
    value: cellOf(value),
    valueYearBefore: cellOf(before),
    definition: String(definition),
    numeratorDefinition: String(ofNumerator),
    denominatorDefinition: String(ofDenominator),
    source: String(source),
  }
}

/** The schema of the answer refuses any text but the three marks. */
function cellOf(cell: Cell): FigureRow['value'] {
  return cell === '' || cell === undefined ? null : (cell as FigureRow['value'])
}
