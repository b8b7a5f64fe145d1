import type { DistributionColumn, heatTable, tileMap } from '#charts'
import type { Figure, IndicatorFigures, RegionIndicators } from '#indicators'
import { sharePercent, wholePercent } from '#kernel'
import { cutLineWords, figureValueWords, indicatorCutWords, isUnknown, levelNames, numberWords } from '#messages'

/** A picture of a region with its figures in a table: pages and reports draw it alike. */
export interface Picture<Drawn> {
  readonly title: string
  readonly drawn: Drawn
  readonly caption: string
  readonly head: readonly string[]
  /** The name of each line, then its figures. */
  readonly rows: readonly (readonly [name: string, ...figures: string[]])[]
}

export interface RegionPictures {
  readonly map: Picture<Parameters<typeof tileMap>[0]> | null
  readonly heat: Picture<Parameters<typeof heatTable>[0]> | null
  readonly levels: Picture<{ readonly title: string; readonly columns: readonly DistributionColumn[] }> | null
}

/** The pictures of a region; null where there is nothing to draw. */
export function regionPictures(shown: RegionIndicators): RegionPictures {
  const diagnosed = shown.figures.find(({ indicator }) => indicator.name === 'diagnosed')
  const assessed = shown.figures.filter(({ indicator, now }) => indicator.name === 'domain-floor' && now.whole > 0)
  const isCut = shown.rows.length > 0
  return {
    map: diagnosed && isCut ? mapOf(shown, diagnosed) : null,
    heat: assessed.length > 0 && isCut ? heatOf(shown, assessed) : null,
    levels: levelsOf(shown, assessed),
  }
}

function mapOf(shown: RegionIndicators, { indicator, cut }: IndicatorFigures): RegionPictures['map'] {
  const by = indicatorCutWords[shown.cut]
  const title = `Structures diagnostiquées depuis moins de douze mois, par ${by.toLowerCase()}`
  const lines = shown.rows.map((filter, place) => ({ label: lineOf(shown, filter), figure: cut[place] }))
  const tiles = lines.map(({ label, figure }) => {
    const isShare = figure !== undefined && figure.whole > 0
    return {
      label,
      share: isShare ? figure.part / figure.whole : undefined,
      value: isShare ? `${sharePercent(figure.part, figure.whole)}\u00A0%` : 'Rien à compter',
    }
  })
  return {
    title,
    drawn: { title, tiles },
    caption: title,
    head: [by, 'Diagnostiquées'],
    rows: lines.map(({ label, figure }) => [label, figure ? figureValueWords(indicator, figure) : '']),
  }
}

function heatOf(shown: RegionIndicators, domains: readonly IndicatorFigures[]): RegionPictures['heat'] {
  const by = indicatorCutWords[shown.cut]
  const title = `Score assuré moyen par domaine et par ${by.toLowerCase()}`
  const columns = domains.map((each) => domainName(shown, each))
  const rows = shown.rows.map((filter, place) => ({
    label: lineOf(shown, filter),
    cells: domains.map(({ cut }) => heatCell(cut[place])),
  }))
  return {
    title,
    drawn: { title, columns, rows },
    caption: title,
    head: [by, ...columns],
    rows: rows.map(({ label, cells }) => [label, ...cells.map(({ value }) => value)]),
  }
}

function heatCell(figure: Figure | undefined) {
  if (!figure || figure.whole === 0) return { percent: undefined, value: 'Aucun' }
  if (isUnknown(figure)) return { percent: undefined, value: 'Inconnu' }
  const percent = wholePercent(figure.part / figure.whole)
  return { percent, value: String(percent) }
}

/** The levels of the domain that most structures assessed are drawn; the table has those of each domain. Null where no answer is known. */
function levelsOf(shown: RegionIndicators, domains: readonly IndicatorFigures[]): RegionPictures['levels'] {
  const known = domains.filter(({ now }) => !isUnknown(now))
  const widest = known.toSorted((one, other) => other.now.whole - one.now.whole)[0]
  if (!widest) return null
  const title = `Niveaux des structures\u00A0: ${domainName(shown, widest)}`
  return {
    title,
    drawn: {
      title,
      columns: (widest.now.levels ?? []).map((count, level) => ({
        label: `Niveau ${level}`,
        count,
        value: numberWords(count),
      })),
    },
    caption: 'Niveaux et dispersion de chaque domaine',
    head: [
      'Domaine',
      ...([0, 1, 2, 3, 4] as const).map((level) => `Niveau ${level} (${levelNames[level]})`),
      'Du plus bas au plus haut, avec les quartiles',
      'Part connue',
    ],
    rows: domains.map((each) => [domainName(shown, each), ...levelCells(each.now)]),
  }
}

function levelCells(figure: Figure): string[] {
  const { levels = [], spread, completeness } = figure
  if (isUnknown(figure)) return [...levels, spread, completeness].map(() => 'Inconnu')
  const ranks = spread && [spread.lowest, spread.lowerQuarter, spread.middle, spread.upperQuarter, spread.highest]
  return [
    ...levels.map((count) => numberWords(count)),
    ranks ? ranks.map(wholePercent).join(' – ') : '',
    completeness === undefined ? '' : `${wholePercent(completeness)}\u00A0%`,
  ]
}

function lineOf({ cut, choices }: RegionIndicators, filter: RegionIndicators['filter']): string {
  return cutLineWords(cut, filter, choices)
}

function domainName({ programme }: RegionIndicators, { indicator: { scope } }: IndicatorFigures): string {
  const domain = programme.domains.find(({ id }) => id === scope)
  return domain?.label ?? domain?.title ?? ''
}
