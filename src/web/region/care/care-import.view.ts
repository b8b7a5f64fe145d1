import { html } from 'hono/html'
import { applicationHeadings, type CareImportReport, type PlannedCareChange, shareHeadings } from '#care'
import type { Region } from '#directory'
import type { Issue } from '#kernel'
import { careChangeWords, careFileWords, countWords } from '#messages'
import { paths } from '../../paths.ts'
import { faultSummary, fileField, titleWith } from '../../ui/forms/fields.ts'
import type { Html } from '../../ui/html.ts'
import { doubtfulLines, issueTable, longTableView } from '../../ui/lists/table.ts'
import type { Page } from '../../ui/page/layout.ts'

export function careImportView({ code, name }: Region, issues: readonly Issue[] = []): Page {
  return {
    title: titleWith(issues, 'Importer des candidatures CaRE'),
    body: html`<p class="eyebrow"><a href="${paths.regionCare(code)}">Candidats au programme CaRE</a></p>
<h1>Importer un fichier</h1>
<p class="lead">${name}. Vous verrez ce que le fichier changerait avant tout enregistrement.</p>
${faultSummary(issues)}
<form method="post" action="${paths.regionCareImportCheck(code)}" enctype="multipart/form-data">
${fileField(issues, { name: 'fichier', label: 'Fichier CSV (2\u00A0Mo au plus)', accept: '.csv,text/csv', hint: 'Un fichier enregistré par un tableur convient.', unchanged: 'Rien n’a été modifié.' })}
<p class="actions"><button type="submit">Vérifier le fichier</button></p></form>
<h2>Deux fichiers possibles</h2>
<h3>Les candidatures</h3>
<p><code>${breakable(applicationHeadings)}</code></p>
<p>Une ligne par étape. Le numéro est celui d’une entité juridique&nbsp;; pour un GHT, celui d’un de ses membres. Catégories&nbsp;: GHT, public, EBNL,
privé. Étapes&nbsp;: déposée, retenue, refusée, retirée, déclarée, validée, rejetée. Une étape vide inscrit un candidat qui n’a rien déposé.</p>
<h3>Les parts d’activité des membres</h3>
<p><code>${breakable(shareHeadings)}</code></p>
<p>Une ligne par membre. Dites ce que le nombre mesure, par exemple «&nbsp;séjours&nbsp;», et son année. Les membres eux-mêmes viennent du répertoire FINESS
et des groupes de ce serveur.</p>`,
  }
}

/** Headings may be cut after a semicolon, on a telephone. */
function breakable(headings: string): Html {
  return html`${headings.split(';').map((each, place) => html`${place > 0 ? html`;<wbr>` : ''}${each}`)}`
}

/** What each line would change, or every fault: while one line is faulty nothing is written. */
export function careReportView(region: Region, report: CareImportReport, bytes: Uint8Array): Page {
  const { kind, lines, known, changes, candidates, issues, doubts, planned } = report
  return {
    title: titleWith(issues, 'Ce que le fichier changerait'),
    wide: true,
    body: html`<p class="eyebrow"><a href="${paths.regionCareImport(region.code)}">Importer un fichier</a></p>
<h1>${issues.length > 0 ? 'Le fichier est à corriger' : 'Ce que le fichier changerait'}</h1>
<p class="lead">${careFileWords[kind]}, ${region.name}. Rien n’est encore enregistré.</p>
<ul><li>${countWords(lines, 'ligne lue', 'lignes lues')}</li>
${
  issues.length > 0
    ? ''
    : html`<li>${countWords(changes, 'changement')}, pour ${countWords(candidates, 'candidat')}</li>
<li>${countWords(known, 'ligne déjà connue', 'lignes déjà connues')}</li>`
}</ul>
${issues.length > 0 ? faults(issues) : applyForm(region, report, bytes)}
${doubtfulLines(doubts)}
${issues.length === 0 && planned.length > 0 ? changesTable(planned) : ''}`,
  }
}

function faults(issues: readonly Issue[]): Html {
  return html`<p>${countWords(issues.length, 'faute')}. Corrigez chaque ligne, puis envoyez le fichier de nouveau. Rien n’est importé tant qu’une ligne est fausse.</p>
${issueTable('Ce qui est à corriger', issues)}`
}

/** The file travels in the form: the server stores nothing until it is sent. */
function applyForm({ code }: Region, { changes }: CareImportReport, bytes: Uint8Array): Html {
  const nothing = html`<a href="${paths.regionCare(code)}">Ne rien importer</a>`
  if (changes === 0) return html`<p>Il n’y a rien à importer.</p><p class="actions">${nothing}</p>`
  return html`<form method="post" action="${paths.regionCareImport(code)}">
<input type="hidden" name="fichier" value="${Buffer.from(bytes).toString('base64url')}">
<p class="actions"><button type="submit">Importer ${countWords(changes, 'changement')}</button> ${nothing}</p></form>`
}

function changesTable(planned: readonly PlannedCareChange[]): Html {
  return html`<h2>Changements</h2>${longTableView(
    { caption: 'Ce que chaque ligne changerait', head: ['Où', 'Candidat', 'Changement'] },
    planned,
    (change) => [change.where, change.name, careChangeWords(change)],
  )}`
}
