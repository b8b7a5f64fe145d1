import { refuseYearToCome } from '#exercises'
import { type IndicatorList, keyOf, type ListedState, type ListedUnit, listIndicator } from '#indicators'
import { indicatorTitle, measureWords } from '#messages'
import type { AppContext } from '../../app.ts'

/** As many lines as a program needs at once, and as other requests can wait for. */
const linesOfPage = 500

interface AskedStructures {
  readonly names: { readonly code: string; readonly indicator: string }
  readonly parameters: { readonly year?: number | undefined; readonly state: ListedState; readonly page: number }
}

/** The list of the page and of its file, without the persons to call: a program needs no name of a person. */
export async function readStructures(context: AppContext, { names, parameters }: AskedStructures) {
  const asked = { region: names.code, indicator: names.indicator, ...parameters, lines: linesOfPage }
  const shown = await listIndicator(context, asked)
  refuseYearToCome(shown)
  const { region, indicator, programme, year, period, list } = shown
  return {
    region: { code: region.code, name: region.name },
    indicator: keyOf(indicator),
    title: indicatorTitle(indicator, programme),
    year,
    day: period?.day ?? null,
    page: parameters.page,
    pages: list.pages,
    total: list.total,
    // A page on screen is the nearest one that exists; a program that reads page after page must find an end.
    structures: (list.page === parameters.page ? list.items : []).map((unit) => lineOf(shown, unit)),
  }
}

function lineOf(
  { indicator, choices }: IndicatorList,
  { finess, name, sites, places, state, measure, before }: ListedUnit,
) {
  const territories = places.map(({ place }) => choices.territories.find(({ id }) => id === place.territoryId)?.name)
  return {
    numero_finess: finess,
    name,
    sites: sites.map((site) => site.finess),
    departements: different(sites.map(({ departement }) => departement)),
    territories: different(territories),
    kinds: different(sites.map(({ kind }) => kind)),
    state,
    value: measureWords(indicator, measure),
    valueYearBefore: measureWords(indicator, before),
  }
}

function different(texts: readonly (string | null | undefined)[]): string[] {
  return [...new Set(texts.flatMap((text) => text ?? []))]
}
