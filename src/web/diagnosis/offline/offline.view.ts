import { html } from 'hono/html'
import type { Assessment, OpenedAssessment } from '#assessment'
import type { Issue } from '#kernel'
import { paths } from '../../paths.ts'
import { faultSummary, fileField, titleWith } from '../../ui/forms/fields.ts'
import type { Html } from '../../ui/html.ts'
import type { Page } from '../../ui/page/layout.ts'

interface OfflineView {
  readonly opened: OpenedAssessment
  readonly base: string
  /** Why the uploaded file cannot be read. */
  readonly issues: readonly Issue[]
}

/** The page where a refused import leads. The home of the questionnaire shows this section too. */
export function offlineView({ opened, base, issues }: OfflineView): Page {
  const title = 'Répondre sans réseau'
  return {
    title: titleWith(issues, `${title} – ${opened.questionnaire.title}`),
    body: html`<p class="eyebrow"><a href="${base}">${opened.questionnaire.title}</a></p>
<h1>${title}</h1>
${faultSummary(issues)}
${offlineSteps(opened.assessment, base, issues)}
<p><a href="${paths.review(base)}">Relire ce qui manque</a> – <a href="${paths.result(base)}">Voir le résultat</a></p>`,
  }
}

export function offlineSection({ assessment }: OpenedAssessment, base: string): Html {
  return html`<section aria-labelledby="sans-reseau">
<h2 id="sans-reseau">Répondre sans réseau</h2>
${offlineSteps(assessment, base, [])}
</section>`
}

/** Three steps: download the questions, fill them in, upload the file. */
function offlineSteps({ ownerFiness }: Assessment, base: string, issues: readonly Issue[]): Html {
  return html`<p>Une personne sans réseau peut répondre à votre place. Donnez-lui le classeur&nbsp;: il s’ouvre avec Excel ou
LibreOffice, et contient vos réponses actuelles, commentaires internes compris. ${ownerFiness === null ? 'Elle n’a pas besoin de votre lien privé.' : 'Elle n’a pas besoin de compte.'}</p>
<ul>
<li><a href="${paths.workbook(base)}">Télécharger le classeur (.xlsx)</a></li>
<li><a href="${paths.paperForm(base)}">Télécharger le questionnaire vierge à imprimer (PDF)</a></li>
</ul>
<form method="post" action="${paths.offline(base)}" enctype="multipart/form-data">
${fileField(issues, {
  name: 'classeur',
  label: 'Classeur rempli (.xlsx, 2\u00A0Mo au plus)',
  accept: '.xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  hint: 'Une case vide n’efface rien. Si une réponse n’est pas comprise ou en remplace une autre, vous le verrez avant tout enregistrement.',
  unchanged: 'Rien n’a été modifié.',
})}
<p class="actions"><button type="submit" class="secondary">Envoyer le classeur rempli</button></p>
</form>`
}
