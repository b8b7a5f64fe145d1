import { readTypedQuantity } from '#assessment'
import type { ColumnedFile, Territory, TerritoryAliases } from '#directory'
import { openQuoteIssue, territoryReader } from '#directory'
import { dayFault, type Issue, readTypedDay, withDecimalComma } from '#kernel'

/** The columns of a file of series, as they are compared: without accents or case. */
export const seriesColumns = ['indicateur', 'territoire', 'date', 'numerateur', 'denominateur'] as const
export type SeriesColumn = (typeof seriesColumns)[number]

/** As the headings are written. */
export const seriesHeadings = 'indicateur;territoire;date;numerateur;denominateur'
export const largestSeriesFileBytes = 2_000_000
/** In characters. */
const longestName = 120
const largestFigure = { below: 1e12, decimals: 4 }

export interface SeriesPoint {
  readonly indicator: string
  /** Id of a territory; empty for the whole region. */
  readonly territory: string
  /** `AAAA-MM-JJ` */
  readonly day: string
  readonly numerator: number
  /** Null for a count without a whole. */
  readonly denominator: number | null
}

export interface SeriesSurroundings {
  readonly aliases?: TerritoryAliases
  /** Indicators that the region imported before: a line that writes one otherwise takes the name that is known. */
  readonly known?: readonly string[]
  /** `AAAA-MM-JJ`: nobody has measured anything after it. */
  readonly today?: string
}

/** Reads the lines of a file of series, and lists every fault with its line. */
export function readSeries(
  { lines }: Pick<ColumnedFile<SeriesColumn>, 'lines'>,
  territories: readonly Pick<Territory, 'id' | 'name'>[],
  { aliases = [], known = [], today = '9999-12-31' }: SeriesSurroundings = {},
): { readonly points: readonly SeriesPoint[]; readonly issues: readonly Issue[] } {
  const territoryOf = figureTerritories(territories, aliases)
  const issues: Issue[] = []
  const firstLines = new Map<string, string>()
  const names = new Map(known.map((name) => [comparableIndicator(name), name]))
  const points = lines.flatMap((line): SeriesPoint[] => {
    if (line.broken) {
      issues.push(openQuoteIssue(line))
      return []
    }
    const { where, fields } = line
    const before = issues.length
    const fault = (code: Issue['code'], values: Issue['values'] = {}) => issues.push({ path: where, code, values })
    const written = comparableIndicator(fields.indicateur)
    const indicator = names.get(written) ?? fields.indicateur
    if (!indicator) fault('series-indicator-missing')
    else if (!names.has(written)) names.set(written, indicator)
    if (indicator.length > longestName) fault('series-indicator-too-long', { maximum: longestName })
    const named = territoryOf(fields.territoire)
    const territory = 'id' in named ? named.id : undefined
    if ('code' in named) fault(named.code, named.values)
    const day = readTypedDay(fields.date)
    if (dayFault(day)) fault('series-day-faulty', { value: fields.date })
    else if (day > today) fault('series-day-to-come', { value: fields.date })
    const figure = (value: string, code: Issue['code'], isFit: (number: number) => boolean) => {
      const read = readTypedQuantity(value, { ...largestFigure, code })
      if ('issue' in read) fault(read.issue.code, read.issue.values)
      else if (!isFit(read.number)) fault(code, { value })
      else return read.number
      return undefined
    }
    const numerator = figure(fields.numerateur, 'series-numerator-faulty', () => true)
    const denominator =
      fields.denominateur === ''
        ? null
        : figure(fields.denominateur, 'series-denominator-faulty', (number) => number > 0)
    if (numerator !== undefined && denominator && numerator > denominator)
      fault('series-numerator-over-denominator', {
        numerator: fields.numerateur,
        denominator: fields.denominateur,
      })
    const key = JSON.stringify([written, territory, day])
    const first = firstLines.get(key)
    if (first !== undefined) fault('series-line-twice', { first })
    else firstLines.set(key, where)
    if (issues.length > before || territory === undefined || numerator === undefined || denominator === undefined)
      return []
    return [{ indicator, territory, day, numerator, denominator }]
  })
  return { points, issues }
}

/** Points as lines of a file, which `readSeries` reads back: they travel in a form between the check and the import. */
export function writtenSeries(
  points: readonly SeriesPoint[],
  territories: readonly Pick<Territory, 'id' | 'name'>[],
): string {
  const names = new Map(territories.map(({ id, name }) => [id, name]))
  const cell = (text: string) => (/[";\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
  const lines = points.map(({ indicator, territory, day, numerator, denominator }) =>
    [
      indicator,
      names.get(territory) ?? '',
      day,
      withDecimalComma(numerator),
      denominator === null ? '' : withDecimalComma(denominator),
    ]
      .map(cell)
      .join(';'),
  )
  return [seriesHeadings, ...lines, ''].join('\n')
}

/** The name of an indicator without case, accents or the kind of its apostrophes. Signs stay: `< 50 %` is not `> 50 %`. */
function comparableIndicator(name: string): string {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  return plain.replace(/[’‘]/g, "'").replace(/\s+/g, ' ').trim()
}

type NamedTerritory =
  | { readonly id: string }
  | { readonly code: Issue['code']; readonly values: Record<string, string> }

/** Reads the territory of a figure: its id, empty for the whole region, or what is wrong with its name. */
export function figureTerritories(
  territories: readonly Pick<Territory, 'id' | 'name'>[],
  aliases: TerritoryAliases,
): (text: string) => NamedTerritory {
  const territoriesNamed = territoryReader(territories, aliases)
  return (text): NamedTerritory => {
    if (text === '') return { id: '' }
    const [found, ...others] = territoriesNamed(text)
    if (found && others.length === 0) return { id: found.id }
    if (!found) return { code: 'series-territory-unknown', values: { territory: text } }
    const names = [found, ...others].map(({ name }) => name).join(', ')
    return { code: 'series-territory-ambiguous', values: { territory: text, names } }
  }
}
