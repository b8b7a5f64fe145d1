import { html } from 'hono/html'
import type { Comparison, RegionComparison } from '#comparison'
import { calendarDayWords, cohortWords, enumeration } from '#messages'
import { paths } from '../paths.ts'
import { selectField } from '../ui/choice-fields.ts'
import type { Html, Page } from '../ui/layout.ts'
import { cellsView } from './cells.view.ts'
import { damageView, promiseView } from './promise.view.ts'
import type { TopicTitles } from './topic-titles.ts'

/** The field of the cell to withdraw, and its word for all of them. */
export const withdrawalField = 'chiffre'
export const allFigures = 'tous'

/** The last release of a region, as those who follow it see it. */
export function regionComparisonView(comparison: RegionComparison, titles: TopicTitles): Page {
  const { region, regions, release, isAcross, canPublish, hasLeft } = comparison
  const lead = hasLeft
    ? 'Aucune de vos structures ne participe à la comparaison\u00A0: vous n’en voyez pas les chiffres.'
    : release
      ? `Publication du ${calendarDayWords(release.day)}. Elle ne change plus.`
      : 'Rien n’est encore publié.'
  return {
    title: `Comparaison – ${region.name}`,
    wide: true,
    body: html`<h1>Comparaison</h1>
<p class="lead">${region.name}. ${lead}</p>
${isAcross ? html`<p>Les structures de ${enumeration(regions.map(({ name }) => name))} sont comparées ensemble. Cette comparaison remplace celle de chaque région.</p>` : ''}
${damageView(comparison)}
${ownView(comparison)}
${canPublish ? html`<p class="actions"><a role="button" href="${paths.comparisonPreparation(region.code)}">Préparer une publication</a></p>` : ''}
${cellsView(comparison, titles, false)}
${promiseView()}
${canPublish && release ? withdrawalForm(comparison, titles) : ''}`,
  }
}

const mostOwn = 50

/** The place of each structure stands on its own page. */
function ownView({ ownStructures }: RegionComparison): Html {
  if (ownStructures.length === 0) return html``
  const more = ownStructures.length - mostOwn
  return html`<details class="folded"><summary><h2>La place de vos structures</h2></summary>
<ul>${ownStructures.slice(0, mostOwn).map(({ finess, name }) => html`<li><a href="${paths.structureComparison(finess)}">${name}</a></li>`)}</ul>
${more > 0 ? html`<p>… et ${more} autres, que vous trouverez dans <a href="${paths.accountHome}">la liste de vos structures</a>.</p>` : ''}</details>`
}

function withdrawalForm({ region, cells }: Comparison, titles: TopicTitles): Html {
  const shown = cells.filter(({ figures }) => figures !== null)
  if (shown.length === 0) return html``
  const options = Object.fromEntries([
    [allFigures, 'Tous les chiffres'],
    ...shown.map(({ key, cohort, topic }) => [
      key,
      `${titles.questionnaire(topic.questionnaire)}, ${titles.topic(topic)} – ${cohortWords(cohort)}`,
    ]),
  ])
  return html`<details class="folded"><summary><h2>Retirer des chiffres</h2></summary>
<p>Un chiffre retiré est caché à tous, sans retour en arrière. Ceux qui l’ont déjà lu le connaissent&nbsp;: les publications suivantes en tiennent compte.</p>
<form method="post" action="${paths.comparisonWithdrawal(region.code)}">
${selectField([], { name: withdrawalField, label: 'Chiffre à retirer', options, value: '', blank: 'Choisir' })}
<p class="actions"><button type="submit" class="secondary">Retirer</button></p></form></details>`
}
