import { html } from 'hono/html'
import { countWords } from '#messages'
import type { Html } from '../html.ts'

/** One thing that a search found, with the forms that choose it. */
export interface Choice {
  readonly name: string
  readonly hint: string
  readonly forms: Html
}

/** A text that is searched for, with what it finds. */
export interface SearchedChoices {
  readonly text: string
  /** Undefined until something is searched for. */
  readonly found: { readonly choices: readonly Choice[]; readonly more: boolean } | undefined
}

interface ChoiceSearch extends SearchedChoices {
  /** The address of the page itself, which shows what was found. */
  readonly path: string
  readonly label: string
}

/** The query parameter of the search. */
export const choiceParameter = 'cherche'

/** Search, then choose by a button: nobody has to know a number by heart, and no script is needed. */
export function choiceSearch({ path, label, text, found }: ChoiceSearch): Html {
  return html`<search aria-label="${label}"><form method="get" action="${path}#choix">
<label for="${choiceParameter}">${label}</label>
<div class="field-with-button"><input id="${choiceParameter}" name="${choiceParameter}" type="text" inputmode="search" value="${text}" maxlength="100" autocomplete="off">
<button type="submit" class="secondary">Rechercher</button></div></form></search>
<div id="choix">${found ? choices(found) : ''}</div>`
}

function choices({ choices, more }: NonNullable<ChoiceSearch['found']>): Html {
  if (choices.length === 0) return html`<p role="status">Rien de trouvé. Essayez un seul mot du nom, ou la commune.</p>`
  return html`<p role="status">${countWords(choices.length, 'résultat')}${more ? ', et d’autres encore\u00A0: précisez la recherche' : ''}.</p>
<ul class="results">${choices.map(({ name, hint, forms }) => html`<li>${name} <span class="hint">${hint}</span> ${forms}</li>`)}</ul>`
}

/** The way by the number, for what the search does not find. */
export function byNumber(form: Html, isOpen: boolean): Html {
  return html`<details class="folded"${isOpen ? html` open` : ''}><summary>Par son numéro</summary>${form}</details>`
}
