import { html } from 'hono/html'
import type { AcrossComparison, PublishedComparison } from '#comparison'
import { calendarDayWords, enumeration, type TopicTitles } from '#messages'
import { paths } from '../paths.ts'
import type { Html } from '../ui/html.ts'
import type { Page } from '../ui/page/layout.ts'
import { cellsView } from './cells.view.ts'
import { damageView, promiseView } from './promise.view.ts'

/** The last release of the regions that are compared with one another. */
export function acrossComparisonView({ comparison }: AcrossComparison, titles: TopicTitles): Page {
  return {
    title: 'Comparaison entre régions',
    wide: true,
    body: html`<p class="eyebrow"><a href="${paths.comparison}">Comparaison</a></p>
<h1>Comparaison entre régions</h1>
${comparison ? comparedView(comparison, titles) : html`<p class="lead">Aucune des régions que vous suivez n’est comparée avec d’autres régions.</p>`}
${promiseView()}`,
  }
}

function comparedView(comparison: PublishedComparison, titles: TopicTitles): Html {
  const { regions, release } = comparison
  const lead = release ? `Publication du ${calendarDayWords(release.day)}.` : 'Rien n’est encore publié.'
  const names = regions.map(({ name }) => name)
  return html`<p class="lead">${lead}</p>
<p>${regions.length > 1 ? `Les structures de ces régions sont comparées ensemble\u00A0: ${enumeration(names)}.` : `Une seule région a rejoint cette comparaison\u00A0: ${names[0]}.`}
Chaque structure y est comptée une fois. Ces chiffres remplacent ceux de chaque région, et la personne qui exploite le serveur les publie.</p>
${damageView(comparison)}
${cellsView(comparison, titles, false)}`
}
