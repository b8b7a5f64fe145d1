import { html } from 'hono/html'
import type { ManySites, Site, SitesDone } from '#assessment'
import { countWords, enumeration, readersOf, sentence } from '#messages'
import { paths } from '../../paths.ts'
import { tabTitle } from '../../ui/facts/structure-line.ts'
import type { Html } from '../../ui/html.ts'
import type { Page } from '../../ui/page/layout.ts'
import { siteField, withSites } from './chosen-sites.ts'
import { leftNotice } from './left.view.ts'
import { nameOfSite, sitePath } from './site-name.view.ts'

interface SitesSubmissionView {
  readonly found: ManySites
  readonly base: string
  readonly chosen: readonly Site[]
  /** What was just done, when some sites were left out. */
  readonly done?: SitesDone
}

/** Before several sites are submitted: which are ready, which are left out, and what will be shared. */
export function sitesSubmissionView({ found, base, chosen, done }: SitesSubmissionView): Page {
  const ready = chosen.filter(({ notSubmitted }) => !notSubmitted)
  const left = chosen.filter(({ notSubmitted }) => notSubmitted)
  const back = withSites(
    paths.manySites(base),
    chosen.map(({ structure }) => structure.finess),
  )
  return {
    title: tabTitle('Transmettre plusieurs sites', found),
    body: html`<p class="eyebrow"><a href="${back}">Répondre pour plusieurs sites</a></p>
<h1>${ready.length > 0 ? `Transmettre ${countWords(ready.length, 'site')}\u00A0?` : 'Aucun site prêt à transmettre'}</h1>
${done ? leftNotice(found, done, 'transmis') : ''}
<p class="lead">Transmettre, c’est montrer le résultat de chaque site à son agence régionale de santé (ARS). Un résultat transmis ne change plus.</p>
${left.length > 0 ? leftOut(left) : ''}
${ready.length > 0 ? form(ready, base, back) : html`<p class="actions"><a role="button" href="${back}">Revenir au choix des sites</a></p>`}`,
  }
}

function leftOut(sites: readonly Site[]): Html {
  return html`<h2>${countWords(sites.length, 'site laissé', 'sites laissés')} de côté</h2>
<p>Vous pourrez ${sites.length > 1 ? 'les' : 'le'} transmettre plus tard, d’ici ou depuis ${sites.length > 1 ? 'leur propre page' : 'sa propre page'}.</p>
<ul>${sites.map((site) => html`<li><a href="${sitePath(site)}">${site.structure.name}</a>&nbsp;: ${reason(site)}</li>`)}</ul>`
}

function reason({ notSubmitted }: Site): string {
  return notSubmitted ? sentence(notSubmitted.code, notSubmitted.values) : ''
}

function form(ready: readonly Site[], base: string, back: string): Html {
  return html`<h2>${ready.length > 1 ? 'Sites prêts' : 'Site prêt'}</h2>
<form method="post" action="${paths.manySitesSubmission(base)}">
<ul>${ready.map(
    (
      site,
    ) => html`<li><input type="hidden" name="${siteField}" value="${site.structure.finess} ${site.assessment?.id} ${site.revision}">
${nameOfSite(site)}</li>`,
  )}</ul>
<h2>Ce qui sera partagé</h2>
<p>Pour chaque site&nbsp;: ses scores, l’état de chaque objectif du programme CaRE, ses réponses, et ses commentaires qui ne sont pas marqués comme internes.
Le verront&nbsp;: ${enumeration(readersOf('read-shared'))}.</p>
<p class="actions"><button type="submit">Transmettre ${countWords(ready.length, 'site')}</button> <a href="${back}">Ne pas transmettre maintenant</a></p></form>`
}
