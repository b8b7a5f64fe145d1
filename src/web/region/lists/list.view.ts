import { html } from 'hono/html'
import { type Issue, pageOf } from '#kernel'
import { countWords } from '#messages'
import { longestListName, type OpenedList } from '#structure-lists'
import { paths } from '../../paths.ts'
import { faultSummary, field, titleWith } from '../../ui/forms/fields.ts'
import type { Html } from '../../ui/html.ts'
import { listedCell, listedRow, listedTable } from '../../ui/lists/listed-table.ts'
import { pagination } from '../../ui/lists/pagination.ts'
import { finessHeading } from '../../ui/lists/table-heading.ts'
import type { Page } from '../../ui/page/layout.ts'
import { listFields } from './lists.view.ts'

interface TypedName {
  readonly name: string
  readonly issues: readonly Issue[]
}

/** One list: the pages it filters, its structures, its name and its end. */
export function listView(opened: OpenedList, wanted: number, typed?: TypedName): Page {
  const { region, list, structures } = opened
  const issues = typed?.issues ?? []
  const filtered = `?liste=${encodeURIComponent(list.id)}`
  const { items, page, pages } = pageOf(structures, wanted)
  return {
    title: titleWith(issues, `${list.name} – ${region.name}`),
    wide: true,
    body: html`<p class="eyebrow"><a href="${paths.lists(region.code)}">Listes de structures</a></p>
<h1>${list.name}</h1>
<p class="lead">${countWords(list.size, 'structure')}.</p>
${faultSummary(issues)}
<h2>Voir ces structures seules</h2>
<ul><li><a href="${paths.regionExercises(region.code)}${filtered}">Exercices de crise</a></li>
<li><a href="${paths.regionCandidates(region.code)}${filtered}">Candidats au programme CaRE</a></li></ul>
<h2>Structures</h2>
${table(items)}
${pagination({ page, pages }, (number) => `${paths.list(region.code, list.id)}?page=${number}`)}
<details class="folded"${typed ? html` open` : ''}><summary><h2>Renommer ou supprimer</h2></summary>
<form method="post" action="${paths.list(region.code, list.id)}">
${field(issues, { name: listFields.name, label: 'Nom de la liste', value: typed?.name ?? list.name, autocomplete: 'off', maxlength: longestListName })}
<p class="actions"><button type="submit" class="secondary">Renommer</button></p></form>
<form method="post" action="${paths.listRemoval(region.code, list.id)}">
<p>La liste disparaît pour toute la région. Une alerte en brouillon qui la vise ne pourra pas partir avant que vous en changiez la cible.</p>
<p class="actions"><button type="submit" class="secondary">Supprimer la liste</button></p></form></details>`,
  }
}

const head = [finessHeading, 'Nom', 'Commune', 'Département'] as const

function table(structures: OpenedList['structures']): Html {
  return listedTable({
    caption: 'Les structures de la liste',
    head,
    rows: structures.map(({ finess, name, town, departement, closedOn }) =>
      listedRow(html`<a href="${paths.structure(finess)}">${finess}</a>`, [
        listedCell(head[1], closedOn ? `${name} (fermée)` : name),
        listedCell(head[2], town ?? ''),
        listedCell(head[3], departement),
      ]),
    ),
  })
}
