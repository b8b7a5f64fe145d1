import { html } from 'hono/html'
import type { Parent } from '#directory'
import { countWords, groupKindWords } from '#messages'
import type { Html } from '../html.ts'

/** The legal entities and groups that a search found, each with a link; nothing when it found none. */
export function parentLines(parents: readonly Parent[], addressOf: (parent: Parent) => string): Html {
  if (parents.length === 0) return html``
  return html`<p id="entites">Entités juridiques${parents.some(({ kind }) => kind !== 'legal-entity') ? ' et groupes' : ''}&nbsp;:</p>
<ul class="results" aria-labelledby="entites">${parents.map(
    (parent) => html`<li><a href="${addressOf(parent)}">${parent.name ?? `Entité juridique ${parent.id}`}</a>
<span class="hint">${parentWords(parent)} – ${countWords(parent.structures, 'structure')}</span></li>`,
  )}</ul>`
}

function parentWords({ kind, id }: Parent): string {
  return kind === 'legal-entity' ? `FINESS ${id}` : groupKindWords[kind]
}
