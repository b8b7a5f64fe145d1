import { html } from 'hono/html'
import type { Comparison, Place, StructureComparison } from '#comparison'
import { legalTimeOf } from '#kernel'
import { calendarDayWords, countWords, dayWords, enumeration, type TopicTitles } from '#messages'
import { paths } from '../paths.ts'
import type { Html } from '../ui/html.ts'
import type { Page } from '../ui/page/layout.ts'
import { cellsView } from './cells.view.ts'
import { damageView, promiseView } from './promise.view.ts'

/** Where the peers of a structure stand, and the structure beside them. */
export function structureComparisonView(shown: StructureComparison, titles: TopicTitles): Page {
  const { structure, comparison } = shown
  return {
    title: `Comparaison – ${structure.name}`,
    wide: true,
    body: html`<p class="eyebrow"><a href="${paths.structure(structure.finess)}">${structure.name}</a></p>
<h1>Comparaison</h1>
${comparison ? comparedView(comparison, titles) : absentView(shown)}
${promiseView()}
${partForm(shown)}`,
  }
}

function comparedView(comparison: Comparison, titles: TopicTitles): Html {
  const { release, isAcross, regions } = comparison
  const among = isAcross
    ? `les structures des régions ${enumeration(regions.map(({ name }) => name))}`
    : `les structures de la région ${comparison.region.name}`
  const publisher = isAcross ? 'La personne qui exploite le serveur' : 'L’agence régionale de santé (ARS)'
  if (!release)
    return html`${damageView(comparison)}<p class="lead">Rien n’est encore publié. ${publisher} publie la comparaison, deux fois par an en principe.</p>`
  return html`<p class="lead">Où se situe le milieu de vos pairs, domaine par domaine, parmi ${among}. Publication du ${calendarDayWords(release.day)}.</p>
${damageView(comparison)}
${placesLine(comparison)}
<p>Votre place compare votre dernier résultat à la tranche du milieu&nbsp;: au-dessous, dedans ou au-dessus. Aucun rang n’est calculé. Elle n’est montrée qu’aux personnes qui répondent pour votre structure.</p>
${cellsView(comparison, titles, true)}`
}

const placesInLine = [
  ['below', 'au-dessous de la tranche du milieu'],
  ['in', 'dans la tranche du milieu'],
  ['above', 'au-dessus de la tranche du milieu'],
] as const satisfies readonly (readonly [Place, string])[]

/** How often the structure stands below, in or above the band of the middle. */
function placesLine({ cells }: Comparison): Html {
  const places = cells.flatMap(({ own }) => (own ? [own.place] : []))
  if (places.length === 0) return html``
  const parts = placesInLine.flatMap(([place, words]) => {
    const count = places.filter((one) => one === place).length
    return count > 0 ? [`${count} fois ${words}`] : []
  })
  return html`<p><strong>Sur ${countWords(places.length, 'comparaison')}, votre structure est ${enumeration(parts)}.</strong></p>`
}

function absentView({ optedOutSince, structure }: StructureComparison): Html {
  if (optedOutSince)
    return html`<p class="lead">Votre structure ne participe pas à la comparaison depuis le ${dayWords(optedOutSince, legalTimeOf(structure))}. Elle n’en voit pas les chiffres.</p>`
  return html`<p class="lead">Cette structure n’est comparée à aucune autre&nbsp;: son type ou sa région ne sont pas connus.</p>`
}

/** Leaving takes effect at the next renewal: the page says so before. */
function partForm({ structure, optedOutSince }: StructureComparison): Html {
  const takesPart = optedOutSince === null
  const words = takesPart
    ? html`<p>Votre structure ne sera plus comptée à partir du prochain renouvellement de chaque chiffre. Les chiffres retenus la comptent encore. Elle ne verra plus la
comparaison. Vous pourrez revenir quand vous voudrez.</p>`
    : html`<p>Votre structure sera comptée à partir du prochain renouvellement de chaque chiffre.</p>`
  const button = takesPart ? 'Ne plus participer' : 'Participer de nouveau'
  return html`<details class="folded screen-only"><summary><h2>${button}</h2></summary>
${words}
<form method="post" action="${paths.comparisonPart(structure.finess)}"><input type="hidden" name="participe" value="${takesPart ? 'non' : 'oui'}">
<p class="actions"><button type="submit" class="secondary">${button}</button></p></form></details>`
}
