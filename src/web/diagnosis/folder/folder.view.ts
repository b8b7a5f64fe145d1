import { html } from 'hono/html'
import { type Folder, openDiagnosisDays } from '#assessment'
import { audienceNames, dayWords } from '#messages'
import { paths } from '../../paths.ts'
import type { Html } from '../../ui/html.ts'
import type { Page } from '../../ui/page/layout.ts'
import { synthesisSection } from '../result/synthesis.view.ts'
import { draftsOf, draftsSection } from './folder-drafts.view.ts'
import { offersSection } from './folder-offers.view.ts'

/** The page of a private link: its questionnaires, the link to keep, and the synthesis of the results. */
export function linkFolderView({ folder, at, address }: { folder: Folder; at: string; address: string }): Page {
  return {
    title: 'Votre diagnostic',
    wide: true,
    body: html`<h1>Votre diagnostic</h1>
<p class="lead">${folderLine(folder)}</p>
${draftsSection(folder, at, draftsOf(folder)[0])}
${privateLink(address, folder)}
${offersSection(folder, at)}
${synthesisSection(folder)}
${reportLink(folder, at)}`,
  }
}

/** `EHPAD Les Tilleuls – FINESS 590000105 – Établissement ou service médico-social` */
function folderLine(folder: Folder): string {
  return [folder.structure.name, kindLine(folder)].filter(Boolean).join(' – ')
}

/** `FINESS 590000105 – Établissement ou service médico-social` */
export function kindLine({ structure, audience }: Folder): string {
  const number = structure.finess ? `FINESS ${structure.finess}` : ''
  return [number, audience && audienceNames[audience]].filter(Boolean).join(' – ')
}

/** The link to the PDF of all results. */
export function reportLink({ rows, structure: { finess } }: Folder, at: string): Html {
  const answered = rows.some(({ draft, submitted }) => submitted.length > 0 || (draft?.answered ?? 0) > 0)
  return answered
    ? html`<p class="actions"><a role="button" class="secondary outline" href="${paths.folderReport(at)}">Télécharger le PDF</a>${finess ? html` <a href="${paths.structureReport(finess)}" download>Rapport complet (PDF)</a> <span class="hint">avec les exercices et le programme CaRE</span>` : ''}</p>`
    : html``
}

function privateLink(address: string, { expiresAt, legalTime }: Folder): Html {
  return html`<section class="private-link" aria-labelledby="lien-prive">
<h2 id="lien-prive">Votre lien privé</h2>
<p>Ce lien est la seule façon de revenir à vos réponses. Gardez-le dans vos favoris ou dans un document sûr.
Toute personne qui le possède peut les lire et les modifier.</p>
<label for="adresse-privee">Adresse de votre diagnostic</label>
<input id="adresse-privee" type="text" readonly value="${address}">
<button type="button" class="secondary" data-copy="adresse-privee" hidden>Copier le lien</button>
<p class="hint">Vos réponses ne sont transmises à personne. Elles sont effacées au bout de ${openDiagnosisDays}&nbsp;jours${
    expiresAt
      ? `,
le ${dayWords(expiresAt, legalTime)}`
      : ''
  }.</p>
</section>`
}
