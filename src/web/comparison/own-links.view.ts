import { html } from 'hono/html'
import type { Structure } from '#directory'
import { countWords } from '#messages'
import { paths } from '../paths.ts'
import type { Html } from '../ui/html.ts'

const mostShown = 50

/** Links to the place of each structure that the reader answers for. Structures of one name are told apart by their town and number. */
export function ownLinks(structures: readonly Structure[]): Html {
  const more = structures.length - mostShown
  return html`<ul>${structures.slice(0, mostShown).map(linkTo)}</ul>
${more > 0 ? html`<p>… et ${countWords(more, 'autre')}, à chercher dans <a href="${paths.accountHome}">la liste de vos structures</a>.</p>` : ''}`
}

function linkTo({ finess, name, town }: Structure): Html {
  const where = [town, `FINESS\u00A0${finess}`].filter(Boolean).join(' – ')
  return html`<li><a href="${paths.structureComparison(finess)}">${name}</a> <span class="hint">${where}</span></li>`
}
