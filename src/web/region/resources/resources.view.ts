import { html } from 'hono/html'
import { resourceThemeWords } from '#messages'
import { byTheme, type RegionResources } from '#regional-offer'
import { resourceLine } from '../../ui/facts/offered-resources.ts'
import type { Page } from '../../ui/page/layout.ts'

/** The resources of a region, by theme, with what their sources print. */
export function resourcesView({ region, resources, files }: RegionResources): Page {
  return {
    title: `Ressources – ${region.name}`,
    body: html`<p class="eyebrow">${region.name}</p>
<h1>Ressources</h1>
<p class="lead">Ce que la région et les organismes nationaux proposent aux structures. Chaque ressource est aussi montrée à côté des mesures qu’elle aide à prendre.</p>
${byTheme(resources).map(
  ([theme, found]) => html`<section><h2>${resourceThemeWords[theme]}</h2>
<ul>${found.map((resource) => html`<li>${resourceLine(resource)}</li>`)}</ul></section>`,
)}
<h2>D’où viennent ces ressources</h2>
${files.some((file) => file.region === region.code) ? '' : html`<p>Rien n’a encore été lu sur ce que la région propose elle-même&nbsp;: demandez à votre agence régionale de santé (ARS).</p>`}
<dl>${files.map(({ title, note }) => html`<dt>${title}</dt><dd>${note}</dd>`)}</dl>`,
  }
}
