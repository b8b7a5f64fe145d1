import { html } from 'hono/html'
import type { KeptPoint, PreparedRemoval } from '#indicators'
import type { Issue } from '#kernel'
import { calendarDayWords, countWords, numberWords, sentence, seriesTerritoryWords, seriesValueWords } from '#messages'
import { paths } from '../../paths.ts'
import { faultSummary, titleWith } from '../../ui/forms/fields.ts'
import type { Html } from '../../ui/html.ts'
import { type TableRow, tableView } from '../../ui/lists/table.ts'
import type { Page } from '../../ui/page/layout.ts'
import { removalAddress } from './series-kept.view.ts'
import { wholeRegion } from './series-words.ts'

/** The name of each field. */
export const removalFields = {
  indicator: 'indicateur',
  day: 'jour',
  territory: 'territoire',
  state: 'etat',
} as const

/** What a removal takes away, and what is shown instead, before anything is removed. */
export function seriesRemovalView(prepared: PreparedRemoval, issues: readonly Issue[] = []): Page {
  const { region, removal, points, state, territories } = prepared
  const names = new Map(territories.map(({ id, name }) => [id, name]))
  if (points.length === 0) return nothingThere(prepared)
  const isOne = removal.territory !== undefined || points.length === 1
  const row = (point: KeptPoint): TableRow => [
    seriesTerritoryWords(names, point.territory),
    seriesValueWords(point),
    point.source,
    ...(isOne ? [] : [oneOnly(region.code, point, seriesTerritoryWords(names, point.territory))]),
  ]
  return {
    title: titleWith(issues, `Retirer des chiffres importés – ${region.name}`),
    body: html`<p class="eyebrow"><a href="${paths.seriesImport(region.code)}">Importer des chiffres</a></p>
<h1>Retirer des chiffres importés</h1>
${faultSummary(issues)}
<p class="lead">${removal.indicator}, au ${calendarDayWords(removal.day)}. Rien n’est encore retiré.</p>
${tableView({
  caption: countWords(points.length, 'chiffre serait retiré', 'chiffres seraient retirés'),
  head: ['Territoire', 'Valeur', 'Source', ...(isOne ? [] : ['Celui-ci seulement'])],
  rows: points.map(row),
})}
<h2>Ce qui change</h2>
<ul><li>${whereWords(prepared)} ne les affichent plus.</li>
<li>${leftWords(prepared)}</li>
<li>Un PDF déjà imprimé ou envoyé ne change pas. S’il est imprimé à nouveau, il dit que ces chiffres ont été retirés, et quelle était leur valeur.</li>
<li>Les autres chiffres de la région ne changent pas. Vous pouvez importer ceux-ci à nouveau.</li></ul>
<form method="post" action="${paths.seriesRemoval(region.code)}">
${hidden(removalFields.indicator, removal.indicator)}${hidden(removalFields.day, removal.day)}
${removal.territory === undefined ? '' : hidden(removalFields.territory, removal.territory || wholeRegion)}${hidden(removalFields.state, state)}
<p class="actions"><button type="submit" class="danger" id="${removalFields.state}">Retirer ${points.length > 1 ? 'ces chiffres' : 'ce chiffre'}</button> <a href="${paths.seriesImport(region.code)}">Ne rien retirer</a></p></form>`,
  }
}

function nothingThere({ region }: PreparedRemoval): Page {
  return {
    title: `Aucun chiffre à retirer – ${region.name}`,
    body: html`<p class="eyebrow"><a href="${paths.seriesImport(region.code)}">Importer des chiffres</a></p>
<h1>Aucun chiffre à retirer</h1>
<p>${sentence('series-not-imported')}</p>`,
  }
}

function hidden(name: string, value: string): Html {
  return html`<input type="hidden" name="${name}" value="${value}">`
}

function oneOnly(region: string, { indicator, day, territory }: KeptPoint, name: string): Html {
  return html`<a href="${removalAddress(region, { indicator, day, territory })}" aria-label="Retirer seulement : ${name}">Retirer seulement</a>`
}

/** Which pages show the figures: those of a day from theirs to the next ones. */
function whereWords({ removal, shownUntil }: PreparedRemoval): string {
  const from = `La page de la région, ses fichiers et son rapport interne, pour chaque jour à partir du ${calendarDayWords(removal.day)}`
  return shownUntil === undefined ? `${from},` : `${from} et avant le ${calendarDayWords(shownUntil)},`
}

function leftWords({ removal, left }: PreparedRemoval): string {
  if (!left) return `Rien ne les remplace : « ${removal.indicator} » n’a pas de chiffre plus ancien.`
  if (left.day !== removal.day)
    return `À leur place s’affichent ceux du ${calendarDayWords(left.day)} : ${countWords(left.points.length, 'chiffre', 'chiffres')}, de source « ${left.source} ».`
  const total = left.total === undefined ? '' : ` L’ensemble des territoires vaut alors ${numberWords(left.total)}.`
  return `Il reste ${countWords(left.points.length, 'chiffre', 'chiffres')} de ce jour.${total} Les parts de l’ensemble changent avec lui.`
}
