import { html } from 'hono/html'
import type { ManySites, SitesDone } from '#assessment'
import { countWords, sentence } from '#messages'
import type { Html } from '../../ui/html.ts'

/** What was done, and the sites that were left out, each with the reason. `verb`: a past participle. */
export function leftNotice({ sites }: ManySites, { done, left }: SitesDone, verb: string): Html {
  const nameOf = (finess: string) => sites.find(({ structure }) => structure.finess === finess)?.structure.name
  return html`<section class="errors" role="alert" aria-labelledby="laisses" tabindex="-1" data-focus>
<h2 id="laisses">${countWords(left.length, 'site laissé', 'sites laissés')} de côté</h2>
<p>C’est ${verb} pour ${done.length === 0 ? 'aucun site' : countWords(done.length, 'site')}.</p>
<ul>${left.map(({ finess, code, values }) => html`<li>${nameOf(finess) ?? 'Un site qui n’est pas dans votre liste'}&nbsp;: ${sentence(code, values)}</li>`)}</ul></section>`
}
