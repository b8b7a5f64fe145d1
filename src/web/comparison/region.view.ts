import { html } from 'hono/html'
import type { Comparison, RegionComparison } from '#comparison'
import type { Issue } from '#kernel'
import { calendarDayWords, countWords, enumeration, type TopicTitles } from '#messages'
import { paths } from '../paths.ts'
import { faultSummary, titleWith } from '../ui/forms/fields.ts'
import type { Html } from '../ui/html.ts'
import type { Page } from '../ui/page/layout.ts'
import { cellsView } from './cells.view.ts'
import { ownLinks } from './own-links.view.ts'
import { damageView, promiseView } from './promise.view.ts'
import { withdrawalForm } from './withdrawal.view.ts'

/** The last release of a region, as those who follow it see it. */
export function regionComparisonView(
  comparison: RegionComparison,
  titles: TopicTitles,
  issues: readonly Issue[] = [],
): Page {
  const { region, regions, release, isAcross, canPublish, hasLeft } = comparison
  const lead = hasLeft
    ? 'Aucune de vos structures ne participe à la comparaison\u00A0: vous n’en voyez pas les chiffres.'
    : release
      ? `Publication du ${calendarDayWords(release.day)}. ${withdrawnWords(comparison)}`
      : 'Rien n’est encore publié.'
  return {
    title: titleWith(issues, `Comparaison – ${region.name}`),
    wide: true,
    body: html`<h1>Comparaison</h1>
<p class="lead">${region.name}. ${lead}</p>
${isAcross ? html`<p>Les structures des régions ${enumeration(regions.map(({ name }) => name))} sont comparées ensemble. Cette comparaison remplace celle de chaque région.</p>` : ''}
${faultSummary(issues)}
${damageView(comparison)}
${ownView(comparison)}
${canPublish ? html`<p class="actions"><a role="button" href="${paths.comparisonPreparation(region.code)}">Préparer une publication</a></p>` : ''}
${cellsView(comparison, titles, false)}
${promiseView()}
${canPublish && release ? withdrawalForm(comparison, titles, issues) : ''}`,
  }
}

/** A release changes in one way only: figures of it may be withdrawn. */
function withdrawnWords({ cells }: Comparison): string {
  const withdrawn = cells.filter(({ why }) => why === 'withdrawn').length
  if (withdrawn === 0) return 'Elle ne change plus.'
  return `${countWords(withdrawn, 'chiffre en a été retiré', 'chiffres en ont été retirés')} depuis.`
}

/** The place of each structure stands on its own page. */
function ownView({ ownStructures }: RegionComparison): Html {
  if (ownStructures.length === 0) return html``
  return html`<details class="folded"><summary><h2>La place de vos structures</h2></summary>
${ownLinks(ownStructures)}</details>`
}
