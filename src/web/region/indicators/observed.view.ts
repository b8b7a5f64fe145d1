import { html } from 'hono/html'
import type { ObservedRegion, ObservedRegions } from '#indicators'
import { calendarDayWords, countWords, kindTitles, participationTitle } from '#messages'
import { participationCell, participationMarks } from '#reports'
import { paths } from '../../paths.ts'
import type { Html } from '../../ui/html.ts'
import { listedCell, listedRow, listedTable } from '../../ui/lists/listed-table.ts'
import type { Page } from '../../ui/page/layout.ts'

/** Who took part in each region, side by side. No structure is named in it. */
export function observedView(shown: ObservedRegions): Page {
  const { regions } = shown
  return {
    title: 'Chiffres des régions',
    wide: true,
    body: html`<h1>Chiffres des régions</h1>
<p class="lead">Combien de structures ont pris part, région par région. Aucune structure n’est nommée, et les nombres trop petits sont cachés.</p>
<ul>${regions.map(regionLine)}</ul>
<h2>Comment lire ces chiffres</h2>
<ul>${participationMarks.map((mark) => html`<li>${mark}</li>`)}</ul>
<h2>Toutes les structures</h2>
${table(shown, 'Participation, toutes les structures')}
${(['ES', 'ESMS'] as const).map((kind) => html`<h2>${kindTitles[kind]}</h2>${table(shown, `Participation, ${kind}`, kind)}`)}
<p>Les scores ne sont pas ici&nbsp;: la <a href="${paths.comparison}">comparaison</a> seule les publie.</p>`,
  }
}

function regionLine({ region, structures, unclassified, today }: ObservedRegion): Html {
  const unknown =
    unclassified > 0
      ? ` Le type (ES ou ESMS) de ${countWords(unclassified, 'structure')} n’est pas connu du répertoire FINESS\u00A0: des nombres par type peuvent être cachés, pour qu’une soustraction n’en dise rien.`
      : ''
  return html`<li>${region.name}&nbsp;: ${countWords(structures, 'structure ouverte', 'structures ouvertes')}, au ${calendarDayWords(today)}.${unknown}</li>`
}

function table({ regions, programme }: ObservedRegions, caption: string, kind?: 'ES' | 'ESMS'): Html {
  const rows = (regions[0]?.figures ?? []).filter(
    ({ indicator }) => kind === undefined || indicator.kind === undefined || indicator.kind === kind,
  )
  return listedTable({
    caption,
    head: ['Indicateur', ...regions.map(({ region }) => region.name)],
    rows: rows.map(({ indicator }) =>
      listedRow(
        participationTitle(indicator, programme),
        regions.map(({ region, figures }) => {
          const figure = figures.find((each) => each.indicator.name === indicator.name)
          if (!figure) return listedCell(region.name, '[z]')
          const count = kind === undefined ? figure.total : figure.cut('kind').get(kind)
          return listedCell(region.name, participationCell(count, figure))
        }),
      ),
    ),
  })
}
