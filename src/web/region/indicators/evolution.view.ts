import { html } from 'hono/html'
import { trendLine } from '#charts'
import { type IndicatorName, type IndicatorYears, keyOf, type RegionEvolution } from '#indicators'
import { calendarDayWords, figureValueWords, followedWords, indicatorTitle, printedValue } from '#messages'
import { paths } from '../../paths.ts'
import type { Html } from '../../ui/html.ts'
import { listedCell, listedRow, listedTable } from '../../ui/lists/listed-table.ts'
import type { Page } from '../../ui/page/layout.ts'
import { yearToComeWords } from '../year-to-come.ts'
import { indicatorFilterForm, indicatorFilterWords } from './indicator-filters.view.ts'
import { addressOf } from './indicator-query.ts'

/** What is drawn: the figures that a region reports first. Every figure stands in the table. */
const drawn: readonly IndicatorName[] = ['ssi-referent', 'diagnosed', 'exercise-done-es', 'exercise-done-esms']

export function evolutionView(shown: RegionEvolution): Page {
  const { region, periods, lines } = shown
  const at = paths.evolution(region.code)
  const pictures = lines.filter(({ indicator }) => drawn.includes(indicator.name))
  return {
    title: `Évolution – ${region.name}`,
    wide: true,
    body: html`<p class="eyebrow"><a href="${paths.region(region.code)}${addressOf(shown)}">Plateforme de pilotage SSI</a></p>
<h1>Évolution sur quatre ans</h1>
<p class="lead">${[...followedWords(shown), ...indicatorFilterWords(shown)].join(' – ')}.</p>
<p>Chaque année est prise au 31&nbsp;décembre, l’année en cours aujourd’hui. Les chiffres d’une année passée sont ceux que l’on connaissait ce jour-là.</p>
${indicatorFilterForm(shown, at)}
${periods.length === 0 ? html`<p>${yearToComeWords(shown)}</p>` : html`<div class="pairs">${pictures.map((line) => picture(shown, line))}</div>${table(shown)}`}`,
  }
}

function picture({ periods, programme }: RegionEvolution, { indicator, figures }: IndicatorYears): Html {
  const title = indicatorTitle(indicator, programme)
  const points = periods.map(({ year }, place) => {
    const figure = figures[place]
    return { label: String(year), percent: figure && printedValue(indicator, figure) }
  })
  return html`<figure>${trendLine({ title, points })}<figcaption>${title}.</figcaption></figure>`
}

function table({ periods, lines, programme }: RegionEvolution): Html {
  const names = periods.map(({ year, day }) => ({ year: String(year), title: `${year}, au ${calendarDayWords(day)}` }))
  return listedTable({
    caption: 'Les mêmes chiffres, et tous les autres, année par année',
    head: ['Indicateur', ...names.map(({ title }) => title)],
    rows: lines.map(({ indicator, figures }) =>
      listedRow(
        html`<span id="${keyOf(indicator).replace(':', '-')}">${indicatorTitle(indicator, programme)}</span>`,
        names.map(({ year }, place) => {
          const figure = figures[place]
          return listedCell(year, figure ? figureValueWords(indicator, figure) : '')
        }),
      ),
    ),
  })
}
