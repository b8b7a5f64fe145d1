import { html } from 'hono/html'
import { resourceProvenanceWords } from '#messages'
import type { OfferedResource } from '#regional-offer'
import type { Html } from '../html.ts'

/** Resources that help with what the page shows, those of the region first; nothing when there is none. */
export function offeredResources(resources: readonly OfferedResource[]): Html {
  if (resources.length === 0) return html``
  return html`<p>${resources.some(({ isRegional }) => isRegional) ? 'Ce que votre région propose' : 'Qui peut aider'}&nbsp;:</p>
<ul>${resources.map((resource) => html`<li>${resourceLine(resource)}</li>`)}</ul>`
}

/** One resource, with its source. The link opens another site, which learns nothing of the page. */
export function resourceLine({
  title,
  publisher,
  summary,
  link,
  source,
  provenance,
  isRegional,
}: OfferedResource): Html {
  const name = link
    ? html`<a href="${link}" rel="noreferrer">${title}</a> <span class="hint">(autre site)</span>`
    : title
  return html`<strong>${name}</strong> – ${publisher}${isRegional ? html` <span class="tag">région</span>` : ''}<br>${summary}
<br><span class="hint">${resourceProvenanceWords[provenance]}. Lu dans&nbsp;: ${source}.</span>`
}
