import { html } from 'hono/html'
import type { Diagnosis } from '#assessment'
import { explanationRows } from '#reports'
import type { Html } from '../ui/layout.ts'
import { tableView } from '../ui/table.ts'

/** The score, line by line: with it, anyone can recompute the result by hand. */
export function explanationSection(diagnosis: Diagnosis): Html {
  const [head = [], ...rows] = explanationRows(diagnosis)
  return html`<section id="explication" aria-labelledby="titre-explication">
<h2 id="titre-explication">Détail du calcul</h2>
<p>Chaque question notée a un poids. La réponse en obtient une part, de 0 à 1. Le score assuré est la somme des points
obtenus, divisée par la somme des poids des questions notées ou inconnues. Les questions «&nbsp;sans objet&nbsp;» ne comptent pas.</p>
<details><summary>Voir les ${rows.length} questions</summary>
${tableView({
  caption: 'Chaque question, sa réponse et ce qu’elle compte',
  head,
  rows: rows.map((cells) => html`<tr>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>`),
})}</details>
</section>`
}
