import { html } from 'hono/html'
import { type InvitationReport, invitationColumns } from '#identity'
import type { Issue } from '#kernel'
import { countWords, encodingWords, roleWords } from '#messages'
import { paths } from '../../paths.ts'
import { scopeWords } from '../../ui/facts/roles.ts'
import { faultSummary, fileField } from '../../ui/forms/fields.ts'
import type { Html } from '../../ui/html.ts'
import { doubtfulLines, issueTable, longTableView } from '../../ui/lists/table.ts'
import type { Page } from '../../ui/page/layout.ts'
import { administrationPage } from '../administration-frame.view.ts'

export function invitationFileSection(issues: readonly Issue[] = []): Html {
  return html`<h2 id="fichier-csv">Inviter plusieurs personnes avec un fichier</h2>
<p>Un fichier CSV (tableau enregistré en texte) dit qui inviter. Ses colonnes s’appellent «&nbsp;mail&nbsp;», «&nbsp;role&nbsp;» et «&nbsp;perimetre&nbsp;».</p>
<ul>
<li><code>role</code>&nbsp;: structure, rssi, territoire, region, observateur ou administrateur.</li>
<li><code>perimetre</code>&nbsp;: le numéro FINESS de la structure, celui de l’entité juridique ou le nom du groupe pour un RSSI, le nom du territoire, ou le code INSEE de la région (32). Rien pour un administrateur.</li>
</ul>
<form method="post" action="${paths.invitationCheck}" enctype="multipart/form-data">
${fileField(issues, {
  name: 'fichier',
  label: 'Fichier CSV (1\u00A0Mo au plus)',
  accept: '.csv,text/csv',
  hint: 'Vous verrez ce que le fichier donne avant tout envoi.',
  unchanged: 'Rien n’a été envoyé.',
})}
<p class="actions"><button type="submit" class="secondary">Vérifier le fichier</button></p>
</form>`
}

/** The page for a file that cannot be read at all. */
export function invitationFileView(issues: readonly Issue[]): Page {
  return administrationPage({
    title: 'Fichier refusé',
    section: 'invitations',
    faulty: true,
    body: html`${faultSummary(issues)}
${invitationFileSection(issues)}`,
  })
}

/** What each line of the file would do, shown before anything is sent. */
export function invitationReportView(report: InvitationReport): Page {
  const { accepted, refused, lines, mails, encoding } = report
  return administrationPage({
    title: 'Ce que le fichier enverrait',
    section: 'invitations',
    wide: true,
    faulty: refused.length > 0,
    body: html`<p class="lead">${countWords(lines, 'ligne lue', 'lignes lues')} (${encodingWords[encoding]}). Rien n’est encore envoyé.</p>
<ul><li>${countWords(accepted.length, 'ligne juste', 'lignes justes')}&nbsp;: ${countWords(mails, 'message à envoyer', 'messages à envoyer')}, un par adresse.</li>
${refused.length > 0 ? html`<li><strong>${countWords(refused.length, 'point à corriger', 'points à corriger')}</strong></li>` : ''}</ul>
${sendingForm(report)}
${refusedLines(refused)}
${doubtfulLines(report.doubts)}
${acceptedLines(accepted)}`,
  })
}

/** The accepted lines travel in the form: the server stores nothing until it is sent. */
function sendingForm({ accepted, mails, refused }: InvitationReport): Html {
  const nothing = html`<a href="${paths.invitations}">Ne rien envoyer</a>`
  if (accepted.length === 0) return html`<p>Il n’y a rien à envoyer.</p><p class="actions">${nothing}</p>`
  // No email address, role or scope can hold a separator or a quotation mark.
  const rows = accepted.map(({ email, role, scope }) => [email, role, scope].join(';'))
  const without = refused.length > 0 ? ', sans les lignes refusées' : ''
  return html`<form method="post" action="${paths.invitationImport}">
<input type="hidden" name="lignes" value="${[invitationColumns.join(';'), ...rows].join('\n')}">
<p class="actions"><button type="submit">Envoyer ${countWords(mails, 'invitation')}${without}</button> ${nothing}</p>
</form>`
}

function refusedLines(refused: readonly Issue[]): Html {
  if (refused.length === 0) return html``
  return html`<h2>Lignes refusées</h2>${issueTable('Ce qui est à corriger, ligne par ligne', refused)}`
}

function acceptedLines(accepted: InvitationReport['accepted']): Html {
  if (accepted.length === 0) return html``
  const table = { caption: 'Invitations que le fichier enverrait', head: ['À qui', 'Ligne du fichier', 'Rôle', 'Où'] }
  return html`<h2>Lignes justes</h2>${longTableView(table, accepted, (line) => [
    line.email,
    line.where,
    roleWords[line.role],
    scopeWords(line) || '–',
  ])}`
}
