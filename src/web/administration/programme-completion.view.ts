import { html } from 'hono/html'
import type { Issue } from '#kernel'
import { countWords } from '#messages'
import type { DomainCompletion, JudgedCompletion } from '#questionnaires'
import { paths } from '../paths.ts'
import { fileField } from '../ui/forms/fields.ts'
import { issueTable } from '../ui/lists/table.ts'
import type { Page } from '../ui/page/layout.ts'
import { administrationPage } from './administration-frame.view.ts'

/** How to complete the programme, and the faults of a file that was refused. */
export function completionView(name: string, issues: readonly Issue[]): Page {
  return administrationPage({
    title: 'Compléter le programme',
    section: 'contents',
    faulty: issues.length > 0,
    body: html`<p class="lead">Quand un texte donne ce qui manquait, une nouvelle version du programme le dit. La version publiée ne change jamais.</p>
${issues.length > 0 ? html`<p class="errors" role="alert">Rien n’est publié. Corrigez chaque point, puis recommencez.</p>${issueTable('Ce qui empêche la publication', issues)}` : ''}
<ol><li><a href="${paths.programmeSource}" download>Télécharger le fichier publié</a> <span class="hint">${name}</span></li>
<li>Donnez un numéro plus grand à «&nbsp;version&nbsp;».</li>
<li>Complétez un domaine qui porte «&nbsp;toComplete&nbsp;», avec la source de chaque fait. Retirez «&nbsp;toComplete&nbsp;» quand plus rien ne manque.</li></ol>
<p>Un domaine qui n’est plus à compléter ne change pas ici. Un objectif ne se retire pas&nbsp;: des candidats ont pu y répondre.</p>
<form method="post" action="${paths.programmeCompletionCheck}" enctype="multipart/form-data">
${fileField([], { name: 'fichier', label: 'Fichier YAML du programme', accept: '.yaml,.yml', hint: 'Vous verrez ce que le fichier complète avant toute publication.', unchanged: '' })}
<p class="actions"><button type="submit" class="secondary">Vérifier le fichier</button></p></form>
<p class="hint">La version est gardée dans la base de ce serveur, et dans ses sauvegardes. Une mise à jour du logiciel ne l’efface pas.</p>`,
  })
}

/** What the file completes, before it is released. */
export function completionReportView({ name, changes }: JudgedCompletion, bytes: Uint8Array): Page {
  return administrationPage({
    title: 'Ce que le fichier complète',
    section: 'contents',
    above: { path: paths.programmeCompletion, title: 'Compléter le programme' },
    body: html`<p class="lead">${name}&nbsp;: le fichier ne contient pas de faute. Rien n’est encore publié.</p>
<ul>${changes.map((change) => html`<li><strong>${change.title}</strong>&nbsp;: ${changeWords(change)}</li>`)}</ul>
<p>Une version publiée ne change plus. Les résultats déjà transmis gardent le programme qu’ils citent. Celle-ci sera servie au prochain démarrage du serveur.</p>
<form method="post" action="${paths.programmeCompletion}"><input type="hidden" name="fichier" value="${Buffer.from(bytes).toString('base64url')}">
<p class="actions"><button type="submit">Publier cette version</button> <a href="${paths.programmeCompletion}">Ne rien publier</a></p></form>`,
  })
}

function changeWords({ isNew, items, added, changed, isCalendarChanged, isOpen }: DomainCompletion): string {
  const of = (what: string, codes: readonly string[]) =>
    codes.length > 0 ? [`${what}\u00A0: ${codes.join(', ')}.`] : []
  return [
    `${isNew ? 'domaine ajouté' : 'domaine complété'}, ${countWords(items, 'objectif ou prérequis', 'objectifs et prérequis')}.`,
    ...of('Ajoutés', added),
    ...of('Déjà publiés, et modifiés', changed),
    ...(changed.length > 0 ? ['Une réponse à une condition reformulée n’est pas reprise.'] : []),
    ...(isCalendarChanged ? ['Le calendrier change.'] : []),
    isOpen ? 'Il dit encore ce qui manque.' : 'Il n’est plus à compléter.',
  ].join(' ')
}
