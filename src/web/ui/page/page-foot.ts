import { html } from 'hono/html'
import type { Appearance } from '#settings'
import { paths } from '../../paths.ts'
import type { Html } from '../html.ts'

/** The foot of every page: help, and what the law asks a site to say of itself. */
export function pageFoot({ operatorName, notices }: Appearance, version: string): Html {
  return html`<footer>
<ul>
<li><a href="${paths.guide}">Aide</a></li>
<li><a href="${paths.privacy}">Confidentialité</a></li>
<li><a href="${paths.accessibility}">Accessibilité&nbsp;: non auditée</a></li>
<li><a href="${paths.legalNotice}">Mentions légales</a></li>
</ul>
${notices.support ? html`<p>Une question&nbsp;? ${notices.support}</p>` : ''}
<p>${operatorName ? html`${operatorName} – ` : ''}Cap CaRE ${version}, logiciel libre (EUPL-1.2)</p>
</footer>`
}
