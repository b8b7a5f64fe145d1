import { html } from 'hono/html'
import type { ManySites, Site, SitesDone } from '#assessment'
import { countWords, sentence } from '#messages'
import { paths } from '../../paths.ts'
import { tabTitle } from '../../ui/facts/structure-line.ts'
import type { Html } from '../../ui/html.ts'
import { listedCell, listedRow, listedTable } from '../../ui/lists/listed-table.ts'
import type { Page } from '../../ui/page/layout.ts'
import { siteField, withSites } from './chosen-sites.ts'
import { differencesTable } from './differences.view.ts'
import { leftNotice } from './left.view.ts'
import { nameOfSite } from './site-name.view.ts'

/** Boxes with the numbers of the sites whose own answers are replaced. */
export const replaceField = 'remplacer'

interface CopyView {
  readonly found: ManySites
  readonly base: string
  readonly chosen: readonly Site[]
  /** What was just done, when some sites were left out. */
  readonly done?: SitesDone
}

/** Before answers are copied: what would happen, site by site. */
export function copyView({ found, base, chosen, done }: CopyView): Page {
  const { questionnaire, revision } = found
  const copied = chosen.filter(({ notCopied }) => !notCopied)
  const back = withSites(
    paths.manySites(base),
    chosen.map(({ structure }) => structure.finess),
  )
  return {
    title: tabTitle('Copier les réponses', found),
    wide: true,
    body: html`<p class="eyebrow"><a href="${back}">Répondre pour plusieurs sites</a></p>
<h1>${copied.length > 0 ? `Copier les réponses vers ${countWords(copied.length, 'site')}\u00A0?` : 'Aucun site où copier les réponses'}</h1>
${done ? leftNotice(found, done, 'copié') : ''}
<p class="lead">${questionnaire.title}&nbsp;: voici ce qui se passerait. Rien n’est encore écrit.</p>
<ul>
<li>Une réponse que le site a déjà donnée est gardée, sauf si vous cochez «&nbsp;Remplacer&nbsp;».</li>
<li>Un commentaire écrit par le site est toujours gardé. Vos commentaires internes ne sont pas copiés.</li>
</ul>
<form method="post" action="${paths.manySitesCopy(base)}"><input type="hidden" name="revision" value="${revision}">
${listedTable({
  caption: 'Ce qui se passerait pour chaque site',
  head: ['Site', 'Ce qui se passerait'],
  rows: chosen.map((site) => siteRow(site, found)),
})}
<p class="actions">${copied.length > 0 ? html`<button type="submit">Copier les réponses</button>` : ''} <a href="${back}">Revenir au choix des sites</a></p></form>`,
  }
}

function siteRow(site: Site, found: ManySites): Html {
  const { notCopied } = site
  const words = notCopied
    ? html`<strong>Laissé de côté.</strong> ${sentence(notCopied.code, notCopied.values)}`
    : html`<input type="hidden" name="${siteField}" value="${site.structure.finess} ${site.revision}">${outcome(site, found)}`
  return listedRow(nameOfSite(site), listedCell('Ce qui se passerait', words))
}

function outcome(site: Site, { questionnaire, common }: ManySites): Html {
  const { assessment, received, differences, structure } = site
  if (!assessment) return html`Un brouillon est commencé, avec ${countWords(received, 'réponse')}.`
  const replaceable = differences.filter((difference) => difference.common).length
  const there = common.size - received - replaceable
  const added =
    received === 0
      ? 'Aucune réponse à ajouter'
      : `${countWords(received, 'réponse ajoutée', 'réponses ajoutées')} à son brouillon`
  return html`${added}, ${countWords(there, 'déjà là', 'déjà là')}${
    differences.length > 0
      ? html`, ${countWords(differences.length, 'réponse du site gardée', 'réponses du site gardées')}`
      : ''
  }.${
    replaceable > 0
      ? html`<label><input type="checkbox" name="${replaceField}" value="${structure.finess}"> Remplacer ${countWords(replaceable, 'réponse')} par ${replaceable > 1 ? 'les réponses communes' : 'la réponse commune'}</label>`
      : ''
  }${
    differences.length > 0
      ? html`<details><summary>Voir les réponses du site qui diffèrent</summary>${differencesTable(site, questionnaire)}</details>`
      : ''
  }`
}
