import { html } from 'hono/html'
import type { ManySites, Site } from '#assessment'
import { type Issue, legalTimeOf } from '#kernel'
import { countWords, dayWords } from '#messages'
import { paths } from '../../paths.ts'
import { tabTitle } from '../../ui/facts/structure-line.ts'
import { faultSummary, titleWith } from '../../ui/forms/fields.ts'
import type { Html } from '../../ui/html.ts'
import { listedCell, listedRow, listedTable } from '../../ui/lists/listed-table.ts'
import type { Page } from '../../ui/page/layout.ts'
import { canBeChosen, everySite, siteField } from './chosen-sites.ts'
import { differencesSection } from './differences.view.ts'
import { nameOfSite, sitePath } from './site-name.view.ts'

interface SitesView {
  readonly found: ManySites
  readonly base: string
  readonly chosen: readonly Site[]
  /** What the last form did. */
  readonly done: string | undefined
  readonly issues: readonly Issue[]
}

/** The sites for which the same answers can hold: where each stands, and which of its answers are its own. */
export function sitesView({ found, base, chosen, done, issues }: SitesView): Page {
  const { sites, assessment, questionnaire, common } = found
  return {
    title: titleWith(issues, tabTitle('Plusieurs sites', found)),
    wide: true,
    body: html`<p class="eyebrow"><a href="${base}">${questionnaire.title}</a></p>
<h1>Répondre pour plusieurs sites</h1>
${done ? html`<p class="notice" role="status">${done}</p>` : ''}
${faultSummary(issues)}
<p class="lead">Les ${countWords(common.size, 'réponse')} de «&nbsp;${assessment.structureName}&nbsp;» peuvent valoir pour d’autres sites du même type.
Chaque site garde son propre brouillon&nbsp;: vous y changez ensuite ce qui lui est particulier.</p>
${sites.length < 2 ? html`<p class="notice">Vous ne répondez pour aucun autre site du même type.</p>` : choice({ found, base, chosen })}
${otherKinds(found)}
${differencesSection(found)}`,
  }
}

function choice({ found: { sites }, base, chosen }: Pick<SitesView, 'found' | 'base' | 'chosen'>): Html {
  const open = sites.filter(canBeChosen).length
  return html`<form method="get" action="${paths.manySitesCopy(base)}">
${open > 0 ? html`<p><a href="?${everySite.name}=${everySite.value}">Cocher tous les sites</a></p>` : ''}
${listedTable({
  caption: `${countWords(sites.length, 'site')}, ${countWords(sites.length - open, 'transmis', 'transmis')}`,
  head: ['Site', 'Où il en est', 'Réponses qui diffèrent'],
  rows: sites.map((site) => siteRow(site, chosen.includes(site))),
})}
<p class="hint">Rien n’est écrit avant que vous ayez vu, site par site, ce qui se passerait.</p>
<p class="actions"><button type="submit">Copier les réponses vers les sites cochés</button>
<button type="submit" class="secondary outline" formaction="${paths.manySitesSubmission(base)}">Transmettre les sites cochés</button></p></form>`
}

function siteRow(site: Site, isChosen: boolean): Html {
  const { finess } = site.structure
  const name = nameOfSite(site)
  const heading = canBeChosen(site)
    ? html`<label><input type="checkbox" name="${siteField}" value="${finess}"${isChosen ? html` checked` : ''}> ${name}</label>`
    : name
  return listedRow(heading, [
    listedCell('Où il en est', standing(site)),
    listedCell('Réponses qui diffèrent', site.assessment ? String(site.differences.length) : '–'),
  ])
}

function standing(site: Site): Html | string {
  const { assessment, answered, asked, notCopied, structure } = site
  if (!assessment) return 'Pas commencé'
  const words = assessment.submittedAt
    ? `Transmis le ${dayWords(assessment.submittedAt, legalTimeOf(structure))}`
    : answered === asked
      ? 'Brouillon complet'
      : `Brouillon, ${answered} sur ${countWords(asked, 'question')}`
  const isSource = notCopied?.code === 'site-of-the-answers'
  return html`<a href="${sitePath(site)}">${words}</a>${isSource ? html` <span class="hint">Les réponses viennent d’ici.</span>` : ''}`
}

function otherKinds({ otherKinds: count }: ManySites): Html {
  if (count === 0) return html``
  return html`<p class="hint">${countWords(count, 'structure pour laquelle', 'structures pour lesquelles')} vous répondez ${count > 1 ? 'ne sont' : 'n’est'} pas
dans cette liste&nbsp;: un établissement de santé et un établissement médico-social ne répondent pas aux mêmes questions.</p>`
}
