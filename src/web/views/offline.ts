import { html } from 'hono/html'
import type { OpenedAssessment } from '#assessment'
import type { Issue } from '#kernel'
import { countWords, sentence } from '#messages'
import { paths } from '../paths.ts'
import type { Html, Page } from './layout.ts'

interface OfflineView {
  readonly opened: OpenedAssessment
  readonly secret: string
  /** How many answers have just been imported. */
  readonly imported?: number
  /** Why the file that was sent cannot be read. */
  readonly issue?: Issue
}

/** The page of its own, where an import leads. The home of the diagnosis shows the same section. */
export function offlineView({ opened, secret, imported, issue }: OfflineView): Page {
  const title = 'Répondre sans réseau'
  return {
    title: `${issue ? 'Erreur – ' : ''}${title} – ${opened.questionnaire.title}`,
    body: html`<p class="eyebrow"><a href="${paths.assessment(secret)}">${opened.questionnaire.title}</a></p>
<h1>${title}</h1>
${imported === undefined ? '' : importedNotice(imported, secret)}
${offlineSteps(secret, issue)}`,
  }
}

function importedNotice(imported: number, secret: string): Html {
  const words =
    imported === 0
      ? 'Rien n’a changé : toutes ces réponses étaient déjà enregistrées.'
      : `${countWords(imported, 'réponse importée', 'réponses importées')}.`
  return html`<section class="notice" role="status">
<p><strong>${words}</strong></p>
<p><a href="${paths.review(secret)}">Relire ce qui manque</a> – <a href="${paths.result(secret)}">Voir le résultat</a></p>
</section>`
}

/** On the home of the diagnosis. */
export function offlineSection(secret: string): Html {
  return html`<section aria-labelledby="sans-reseau">
<h2 id="sans-reseau">Répondre sans réseau</h2>
${offlineSteps(secret)}
</section>`
}

/** Three steps: take the questions away, fill them in, send them back. */
function offlineSteps(secret: string, issue?: Issue): Html {
  return html`<p>Une personne sans réseau peut répondre à votre place. Donnez-lui le classeur&nbsp;: il s’ouvre avec Excel ou
LibreOffice, et contient vos réponses actuelles, commentaires internes compris. Elle n’a pas besoin de votre lien privé.</p>
<ul>
<li><a href="${paths.workbook(secret)}">Télécharger le classeur (.xlsx)</a></li>
<li><a href="${paths.paperForm(secret)}">Télécharger le questionnaire vierge à imprimer (PDF)</a></li>
</ul>
<form method="post" action="${paths.offline(secret)}" enctype="multipart/form-data">
<label for="classeur">Classeur rempli (.xlsx, 2&nbsp;Mo au plus)</label>
<input type="file" id="classeur" name="classeur" required
accept=".xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
${issue ? html`aria-invalid="true" aria-describedby="classeur-erreur classeur-aide"` : html`aria-describedby="classeur-aide"`}>
${issue ? html`<p class="errors" id="classeur-erreur" role="alert">${sentence(issue.code, issue.values)} Rien n’a été modifié.</p>` : ''}
<p class="hint" id="classeur-aide">Une case vide n’efface rien. Si une réponse n’est pas comprise ou en remplace une autre,
vous le verrez avant tout enregistrement.</p>
<p class="actions"><button type="submit" class="secondary">Envoyer le classeur rempli</button></p>
</form>`
}
