import { html } from 'hono/html'
import { countWords } from '#messages'
import { paths } from '../paths.ts'
import type { Html } from '../ui/html.ts'

const consents = html`<a href="${paths.consents}">accord d’un second administrateur</a>`

/** Said before a structure is placed in a territory that somebody reads or is invited to. */
export const territoryWaits: Html = html`<p class="notice">Quelqu’un lit déjà ce territoire, ou y est invité&nbsp;: la structure n’y sera placée qu’après l’${consents}.</p>`

/** Said below the buttons of several territories, of which some say « après accord ». */
export const severalWait: Html = html`<p class="hint">Après accord&nbsp;: quelqu’un lit déjà ce territoire, ou y est invité. La structure n’y sera placée qu’après l’${consents}.</p>`

/** Said before a legal entity joins a group that somebody reads or is invited to. */
export const groupWaits: Html = html`<p class="notice">Quelqu’un lit déjà ce groupe, ou y est invité&nbsp;: l’entité juridique n’y entrera qu’après l’${consents}.</p>`

/** Said of a file before it is applied: which territories its structures reach only later. */
export function fileWaits(structures: number, territories: readonly string[]): Html {
  if (structures === 0) return html``
  const whose = territories.length > 1 ? 'ces territoires' : 'ce territoire'
  return html`<p class="notice">${countWords(structures, 'structure attendra', 'structures attendront')} l’${consents}, car quelqu’un lit déjà ${whose} ou y est invité&nbsp;: ${territories.join(', ')}. Les autres changements ont lieu aussitôt.</p>`
}
