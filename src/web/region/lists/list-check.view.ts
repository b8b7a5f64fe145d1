import { html } from 'hono/html'
import type { Issue } from '#kernel'
import { countWords } from '#messages'
import { longestListName, type PreparedList } from '#structure-lists'
import { paths } from '../../paths.ts'
import { faultSummary, field, titleWith } from '../../ui/forms/fields.ts'
import type { Html } from '../../ui/html.ts'
import { issueTable } from '../../ui/lists/table.ts'
import type { Page } from '../../ui/page/layout.ts'
import { listFields } from './lists.view.ts'

interface TypedName {
  readonly name: string
  readonly issues: readonly Issue[]
}

/** What a list would hold, and every number that is left out, before it is kept. */
export function listCheckView(prepared: PreparedList, typed: TypedName): Page {
  const { region, numbers, given, leftOut, remarks } = prepared
  return {
    title: titleWith(typed.issues, `Ce que la liste contiendrait – ${region.name}`),
    wide: true,
    body: html`<p class="eyebrow"><a href="${paths.lists(region.code)}">Listes de structures</a></p>
<h1>Ce que la liste contiendrait</h1>
<p class="lead">${region.name}. Rien n’est encore gardé.</p>
${faultSummary(typed.issues)}
<ul><li>${countWords(given, 'numéro lu', 'numéros lus')}</li>
<li>${countWords(numbers.length, 'structure de la région', 'structures de la région')}</li>
<li>${countWords(leftOut.length, 'numéro laissé de côté', 'numéros laissés de côté')}</li></ul>
${numbers.length > 0 ? keepForm(prepared, typed) : html`<p>Aucun numéro ne désigne une structure de la région&nbsp;: il n’y a rien à garder.</p>`}
${leftOut.length > 0 ? html`<h2>Laissés de côté</h2>${issueTable('Les numéros que la liste n’aura pas', leftOut)}` : ''}
${remarks.length > 0 ? html`<h2>À vérifier</h2>${issueTable('Ce qui a été compris', remarks)}` : ''}`,
  }
}

function keepForm({ region, numbers }: PreparedList, { name, issues }: TypedName): Html {
  return html`<form method="post" action="${paths.lists(region.code)}">
<input type="hidden" name="${listFields.text}" value="${numbers.join(' ')}">
${field(issues, { name: listFields.name, label: 'Nom de la liste', value: name, autocomplete: 'off', maxlength: longestListName, hint: 'Par exemple\u00A0: «\u00A0EHPAD accompagnés en 2026\u00A0».' })}
<p class="actions"><button type="submit">Garder la liste</button> <a href="${paths.lists(region.code)}">Ne rien garder</a></p></form>`
}
