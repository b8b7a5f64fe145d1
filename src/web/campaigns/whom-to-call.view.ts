import { html } from 'hono/html'
import type { DescribedStructure } from '#campaigns'
import { functionNames } from '#messages'
import type { Html } from '../ui/html.ts'

/** The name of a structure in a list, with where it is and who runs it. */
export function structureName({ structure, legalEntity }: DescribedStructure): Html {
  return html`${structure?.name ?? ''} <span class="hint">${[structure?.town, legalEntity].filter(Boolean).join(' – ')}</span>`
}

/** Whom the directory names at a structure, with the ways to reach them. */
export function whomToCall({ referents }: DescribedStructure, isReached: boolean): Html {
  const contacts = referents.filter(({ name, phone, mail }) => name || phone || mail)
  const lines = contacts.map(
    ({ function: of, name, phone, mail }) =>
      `${functionNames[of]}\u00A0: ${[name, phone, mail].filter(Boolean).join(', ')}`,
  )
  return html`${lines.map((line, place) => html`${place > 0 ? html`<br>` : ''}${line}`)}${lines.length === 0 ? 'Personne dans l’annuaire' : ''}${isReached ? '' : html` <span class="hint">Aucun message n’a pu partir.</span>`}`
}

/** Whom the directory names at a structure, a line each, for a file. */
export function contactLines({ referents }: Pick<DescribedStructure, 'referents'>): string {
  return referents
    .map(({ function: of, name, phone, mail }) => [functionNames[of], name, phone, mail].filter(Boolean).join(' '))
    .join('\n')
}
