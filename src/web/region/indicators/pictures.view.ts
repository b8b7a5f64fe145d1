import { html } from 'hono/html'
import { type DistributionColumn, distribution, heatTable, tileMap } from '#charts'
import type { Figure, IndicatorFigures, RegionIndicators } from '#indicators'
import { sharePercent, wholePercent } from '#kernel'
import { figureValueWords, indicatorCutWords, isUnknown, levelNames } from '#messages'
import type { Html } from '../../ui/html.ts'
import { type TableRow, tableView } from '../../ui/lists/table.ts'
import { cutLine } from './figure-file.ts'

/** The pictures of a region. Each has its figures in a table. */
export function regionPictures(shown: RegionIndicators): Html {
  const diagnosed = shown.figures.find(({ indicator }) => indicator.name === 'diagnosed')
  const domains = shown.figures.filter(({ indicator }) => indicator.name === 'domain-floor')
  const assessed = domains.filter(({ now }) => now.whole > 0)
  return html`<h2>En images</h2>
${diagnosed && shown.rows.length > 0 ? map(shown, diagnosed) : ''}
${assessed.length === 0 ? html`<p>Aucun domaine du programme CaRE n’a encore de score ici.</p>` : ''}
${assessed.length > 0 && shown.rows.length > 0 ? heat(shown, assessed) : ''}
${assessed.length > 0 ? levels(shown, assessed) : ''}`
}

function map(shown: RegionIndicators, { indicator, cut }: IndicatorFigures): Html {
  const title = `Structures diagnostiquées depuis moins de douze mois, par ${indicatorCutWords[shown.cut].toLowerCase()}`
  const tiles = shown.rows.map((filter, place) => {
    const figure = cut[place]
    const isShare = figure !== undefined && figure.whole > 0
    return {
      label: cutLine(shown, filter),
      share: isShare ? figure.part / figure.whole : undefined,
      value: isShare ? `${sharePercent(figure.part, figure.whole)}\u00A0%` : 'Rien à compter',
    }
  })
  const rows = shown.rows.map((filter, place) => {
    const figure = cut[place]
    return [cutLine(shown, filter), figure ? figureValueWords(indicator, figure) : ''] as const
  })
  return html`<figure>${tileMap({ title, tiles })}<figcaption>${title}.</figcaption></figure>
${figures(tableView({ caption: title, head: [indicatorCutWords[shown.cut], 'Diagnostiquées'], rows }))}`
}

function heat(shown: RegionIndicators, domains: readonly IndicatorFigures[]): Html {
  const title = `Score assuré moyen par domaine et par ${indicatorCutWords[shown.cut].toLowerCase()}`
  const columns = domains.map((each) => domainName(shown, each))
  const rows = shown.rows.map((filter, place) => ({
    label: cutLine(shown, filter),
    cells: domains.map(({ cut }) => heatCell(cut[place])),
  }))
  return html`<figure><div class="wide-chart" role="region" tabindex="0" aria-label="${title}, image">${heatTable({ title, columns, rows })}</div>
<figcaption>${title}, sur 100. Plus la case est foncée, plus le domaine est faible.</figcaption></figure>
${figures(
  tableView({
    caption: title,
    head: [indicatorCutWords[shown.cut], ...columns],
    rows: rows.map(({ label, cells }) => [label, ...cells.map(({ value }) => value)]),
    short: true,
  }),
)}`
}

function heatCell(figure: Figure | undefined) {
  if (!figure || figure.whole === 0) return { percent: undefined, value: 'Aucun' }
  if (isUnknown(figure)) return { percent: undefined, value: 'Inconnu' }
  const percent = wholePercent(figure.part / figure.whole)
  return { percent, value: String(percent) }
}

function levels(shown: RegionIndicators, domains: readonly IndicatorFigures[]): Html {
  const widest = domains.toSorted((one, other) => other.now.whole - one.now.whole)[0]
  if (!widest) return html``
  const title = `Niveaux des structures\u00A0: ${domainName(shown, widest)}`
  const columns: DistributionColumn[] = (widest.now.levels ?? []).map((count, level) => ({
    label: `Niveau ${level}`,
    count,
  }))
  const line = (each: IndicatorFigures): TableRow => {
    const { spread, levels: counts, completeness } = each.now
    return [
      domainName(shown, each),
      ...(counts ?? []),
      spread ? spreadWords(spread) : '',
      completeness === undefined ? '' : `${wholePercent(completeness)}\u00A0%`,
    ]
  }
  return html`<figure>${distribution({ title, columns })}<figcaption>${title}.</figcaption></figure>
${figures(
  tableView({
    caption: 'Niveaux et dispersion de chaque domaine',
    head: [
      'Domaine',
      ...([0, 1, 2, 3, 4] as const).map((level) => `Niveau ${level} (${levelNames[level]})`),
      'Du plus bas au plus haut, avec les quartiles',
      'Part connue',
    ],
    rows: domains.map(line),
    short: true,
  }),
)}`
}

function spreadWords({ lowest, lowerQuarter, middle, upperQuarter, highest }: NonNullable<Figure['spread']>): string {
  return [lowest, lowerQuarter, middle, upperQuarter, highest].map(wholePercent).join(' – ')
}

function domainName({ programme }: RegionIndicators, { indicator: { scope } }: IndicatorFigures): string {
  const domain = programme.domains.find(({ id }) => id === scope)
  return domain?.label ?? domain?.title ?? ''
}

function figures(table: Html): Html {
  return html`<details class="folded"><summary>Les chiffres de cette image</summary>${table}</details>`
}
