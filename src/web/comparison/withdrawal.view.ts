import { html } from 'hono/html'
import type { Comparison, PrintedCell } from '#comparison'
import type { Issue } from '#kernel'
import { cohortWords, countWords, type TopicTitles } from '#messages'
import { paths } from '../paths.ts'
import { selectField } from '../ui/forms/choice-fields.ts'
import type { Html } from '../ui/html.ts'
import type { Page } from '../ui/page/layout.ts'

/** The field of the cell to withdraw, its word for all of them, and the field by which a person confirms. */
export const withdrawalField = 'chiffre'
export const allFigures = 'tous'
export const confirmationField = 'confirme'

/** The figures that a word of the form names, among those that are shown. */
export function chosenCells({ cells }: Comparison, chosen: string): readonly PrintedCell[] {
  const shown = cells.filter(({ figures }) => figures !== null)
  return chosen === allFigures ? shown : shown.filter(({ key }) => key === chosen)
}

export function withdrawalForm(comparison: Comparison, titles: TopicTitles, issues: readonly Issue[]): Html {
  const shown = chosenCells(comparison, allFigures)
  if (shown.length === 0) return html``
  const options = Object.fromEntries([
    [allFigures, 'Tous les chiffres'],
    ...shown.map((cell) => [cell.key, cellName(cell, titles)]),
  ])
  return html`<details class="folded screen-only"${issues.length > 0 ? html` open` : ''}><summary><h2>Retirer des chiffres</h2></summary>
<p>${effect} Vous confirmerez à la page suivante.</p>
<form method="post" action="${paths.comparisonWithdrawal(comparison.region.code)}">
${selectField(issues, { name: withdrawalField, label: 'Chiffre à retirer', options, value: '', blank: 'Choisir' })}
<p class="actions"><button type="submit" class="secondary">Continuer</button></p></form></details>`
}

const effect =
  'Un chiffre retiré est caché à tous, sans retour en arrière. Ceux qui l’ont déjà lu le connaissent\u00A0: une publication suivante n’en montre un nouveau que si assez de structures ont répondu de nouveau.'

/** Asks to confirm, with every figure that would be hidden. */
export function withdrawalView(comparison: Comparison, chosen: string, titles: TopicTitles): Page {
  const { region } = comparison
  const cells = chosenCells(comparison, chosen)
  const title = `Retirer ${countWords(cells.length, 'chiffre')}`
  return {
    title: `${title} – ${region.name}`,
    body: html`<h1>${title}&nbsp;?</h1>
<p class="lead">${region.name}. ${effect}</p>
<ul>${cells.map((cell) => html`<li>${cellName(cell, titles)}</li>`)}</ul>
<form method="post" action="${paths.comparisonWithdrawal(region.code)}">
<input type="hidden" name="${withdrawalField}" value="${chosen}"><input type="hidden" name="${confirmationField}" value="oui">
<p class="actions"><button type="submit" class="danger">${title}</button>
<a href="${paths.regionComparison(region.code)}">Ne rien retirer</a></p></form>`,
  }
}

function cellName({ cohort, topic }: PrintedCell, titles: TopicTitles): string {
  return `${titles.questionnaire(topic.questionnaire)}, ${titles.topic(topic)} – ${cohortWords(cohort)}`
}
