import { html } from 'hono/html'
import type { DescribedStructure } from '#campaigns'
import { functionNames } from '#messages'
import type { Html } from '../ui/html.ts'
import { cutAfterAt } from '../ui/lists/cut-after-at.ts'

/** The name of a structure in a list, with where it is and who runs it. */
export function structureName({ structure, legalEntity }: DescribedStructure): Html {
  return html`${structure?.name ?? ''} <span class="hint">${[structure?.town, legalEntity].filter(Boolean).join(' – ')}</span>`
}

/** Whom the directory names at a structure, with the ways to reach them. */
export function whomToCall({ referents }: DescribedStructure, isReached: boolean): Html {
  const contacts = referents.filter(({ name, phone, mail }) => name || phone || mail)
  const lines = contacts.map(({ function: of, name, phone, mail }, place) => {
    const ways = [name, phone, mail].filter(Boolean)
    return html`${place > 0 ? html`<br>` : ''}${functionNames[of]}&nbsp;: ${ways.map((way, nth) => html`${nth > 0 ? ', ' : ''}<span class="contact-way">${cutAfterAt(way ?? '')}</span>`)}`
  })
  return html`${lines}${lines.length === 0 ? 'Personne dans l’annuaire' : ''}${isReached ? '' : html` <span class="hint">Aucun message n’a pu partir.</span>`}`
}

/** Whom the directory names at a structure, a line each, for a file. */
export function contactLines({ referents }: Pick<DescribedStructure, 'referents'>): string {
  return referents
    .map(({ function: of, name, phone, mail }) => [functionNames[of], name, phone, mail].filter(Boolean).join(' '))
    .join('\n')
}
