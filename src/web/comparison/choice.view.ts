import { html } from 'hono/html'
import type { ReadableComparisons } from '#comparison'
import { paths } from '../paths.ts'
import type { Html } from '../ui/html.ts'
import type { Page } from '../ui/page/layout.ts'
import { ownLinks } from './own-links.view.ts'

/** The comparisons that the reader may open. */
export function choiceView({ regions, structures, isAcross }: ReadableComparisons): Page {
  const nothing = regions.length === 0 && structures.length === 0
  return {
    title: 'Comparaison',
    body: html`<h1>Comparaison</h1>
<p class="lead">Où se situe le milieu de structures semblables, domaine par domaine. Chaque page dit ce que ses chiffres révèlent d’une structure.</p>
${nothing ? html`<p>Vos rôles n’ouvrent aucune comparaison.</p>` : ''}
${regions.length > 0 ? html`<h2>Par région</h2>${links(regions.map(({ code, name }) => [paths.regionComparison(code), name]))}` : ''}
${isAcross ? html`<h2>Plusieurs régions ensemble</h2>${links([[paths.acrossComparison, 'Comparaison entre régions']])}` : ''}
${structures.length > 0 ? html`<h2>La place de vos structures</h2>${ownLinks(structures)}` : ''}`,
  }
}

function links(of: readonly (readonly [href: string, name: string])[]): Html {
  return html`<ul>${of.map(([href, name]) => html`<li><a href="${href}">${name}</a></li>`)}</ul>`
}
