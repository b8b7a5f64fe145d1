import { html } from 'hono/html'
import { type PlannedMember, type PreparedTerritories, type Region, territoryColumns } from '#directory'
import type { Issue } from '#kernel'
import { countWords, encodingWords, numberWords, territoryChangeWords } from '#messages'
import { paths } from '../../paths.ts'
import { faultSummary, fileField } from '../../ui/forms/fields.ts'
import type { Html } from '../../ui/html.ts'
import { doubtfulLines, issueTable, longTableView } from '../../ui/lists/table.ts'
import type { Page } from '../../ui/page/layout.ts'
import { administrationPage } from '../administration-frame.view.ts'
import { fileWaits } from '../waiting-placement.view.ts'

export function territoryFileSection(region: Region, issues: readonly Issue[] = []): Html {
  return html`<h2 id="structures">Placer les structures</h2>
<p>Un fichier CSV dit dans quel territoire est chaque structure. Ses colonnes s’appellent «&nbsp;finess&nbsp;» et «&nbsp;territoire&nbsp;»&nbsp;; les
autres ne sont pas lues. Un territoire s’écrit par son nom, ou par un autre nom connu, comme «&nbsp;TAN Oise&nbsp;». Le mot «&nbsp;aucun&nbsp;» retire une structure de son territoire. Une structure absente du fichier reste où
elle est, comme celle dont la case est vide.</p>
<p><a href="${paths.territoryMembers(region.code)}">Télécharger les structures de la région et leur territoire (CSV)</a></p>
<form method="post" action="${paths.territoryCheck(region.code)}" enctype="multipart/form-data">
${fileField(issues, {
  name: 'fichier',
  label: 'Fichier CSV (2\u00A0Mo au plus)',
  accept: '.csv,text/csv',
  hint: 'Vous verrez ce que le fichier changerait avant tout enregistrement.',
  unchanged: 'Rien n’a été modifié.',
})}
<p class="actions"><button type="submit" class="secondary">Vérifier le fichier</button></p>
</form>`
}

/** The page for a file that cannot be read at all. */
export function territoryFileView(region: Region, issues: readonly Issue[]): Page {
  return administrationPage({
    title: 'Fichier refusé',
    section: 'territories',
    above: regionPage(region),
    faulty: true,
    body: html`${faultSummary(issues)}
${territoryFileSection(region, issues)}`,
  })
}

/** The page of a region, as the parent of the pages about its territories. */
export function regionPage({ code, name }: Region) {
  return { path: paths.territories(code), title: name }
}

/** What each line of the file would change, shown before anything is written. */
export function territoryReportView(report: PreparedTerritories): Page {
  const { region, lines, counts, repeated, blank, refused, encoding } = report
  const changed = report.planned.filter(({ change }) => change !== 'unchanged')
  const waiting = changed.filter((member) => waits(member, report))
  return administrationPage({
    title: 'Ce que le fichier changerait',
    section: 'territories',
    above: regionPage(region),
    wide: true,
    faulty: refused.length > 0,
    body: html`<p class="lead">${countWords(lines, 'ligne lue', 'lignes lues')} (${encodingWords[encoding]}). Rien n’est encore enregistré.</p>
<ul>
${(['added', 'moved', 'removed', 'unchanged'] as const).map((change) => html`<li>Structures ${territoryChangeWords[change].many}&nbsp;: ${numberWords(counts[change])}</li>`)}
${repeated > 0 ? html`<li>${countWords(repeated, 'ligne répétée', 'lignes répétées')} à l’identique</li>` : ''}
${blank > 0 ? html`<li>${countWords(blank, 'ligne sans territoire', 'lignes sans territoire')}&nbsp;: ces structures restent où elles sont</li>` : ''}
${refused.length > 0 ? html`<li><strong>${countWords(refused.length, 'ligne refusée', 'lignes refusées')}</strong></li>` : ''}
</ul>
${fileWaits(waiting.length, [...new Set(waiting.map(({ after }) => after?.name ?? ''))])}
${applyForm(region, changed, refused.length)}
${refusedLines(refused)}
${doubtfulLines(report.doubts)}
${changedStructures(changed, report)}`,
  })
}

function waits({ after }: PlannedMember, { waitingTerritories }: PreparedTerritories): boolean {
  return after !== null && waitingTerritories.has(after.id)
}

/** The accepted lines travel in the form: the server stores nothing until it is sent. */
function applyForm(region: Region, changed: readonly PlannedMember[], refused: number): Html {
  const nothing = html`<a href="${paths.territories(region.code)}">Ne rien importer</a>`
  if (changed.length === 0) return html`<p>Il n’y a rien à importer.</p><p class="actions">${nothing}</p>`
  const rows = changed.map(({ finess, after }) => `${finess};${after?.id ?? 'aucun'}`)
  const label =
    refused > 0
      ? `Importer ${countWords(changed.length, 'ligne juste', 'lignes justes')}, sans ${countWords(refused, 'ligne refusée', 'lignes refusées')}`
      : 'Importer'
  return html`<form method="post" action="${paths.territoryImport(region.code)}">
<input type="hidden" name="lignes" value="${[territoryColumns.join(';'), ...rows].join('\n')}">
<p class="actions"><button type="submit">${label}</button> ${nothing}</p>
</form>`
}

function refusedLines(refused: readonly Issue[]): Html {
  if (refused.length === 0) return html``
  return html`<h2>Lignes refusées</h2>${issueTable('Ce qui est à corriger, ligne par ligne', refused)}`
}

function changedStructures(changed: readonly PlannedMember[], report: PreparedTerritories): Html {
  if (changed.length === 0) return html``
  const table = { caption: 'Structures qui changent de territoire', head: ['Structure', 'Avant', 'Après'] }
  return html`<h2>Structures qui changent</h2>${longTableView(table, changed, (member) => [
    html`${member.structureName} <span class="hint">FINESS ${member.finess}</span>`,
    member.before?.name ?? 'Aucun',
    html`${member.after?.name ?? 'Aucun'}${waits(member, report) ? html` <span class="hint">après accord</span>` : ''}`,
  ])}`
}
