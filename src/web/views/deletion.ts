import { html } from 'hono/html'
import { type OpenedAssessment, progressOf } from '#assessment'
import { countWords } from '#messages'
import { paths } from '../paths.ts'
import type { Page } from './layout.ts'
import { structureLine } from './structure.ts'

export function deletionView({ questionnaire, assessment, diagnosis }: OpenedAssessment, secret: string): Page {
  return {
    title: 'Supprimer ce diagnostic',
    body: html`<h1>Supprimer ce diagnostic&nbsp;?</h1>
<p>${questionnaire.title} – ${structureLine(assessment)}</p>
<p>${countWords(progressOf(diagnosis).answered, 'réponse')} et tous les commentaires seront effacés. C’est définitif.</p>
<form method="post" action="${paths.deletion(secret)}">
<p class="actions"><button type="submit" class="danger">Supprimer définitivement</button>
<a href="${paths.assessment(secret)}">Conserver le diagnostic</a></p>
</form>`,
  }
}

export const deletedView: Page = {
  title: 'Diagnostic supprimé',
  body: html`<h1>Diagnostic supprimé</h1>
<p>Les réponses et les commentaires ont été effacés de ce serveur. Le lien privé ne fonctionne plus.</p>
<p class="actions"><a role="button" href="${paths.start}">Commencer un autre diagnostic</a></p>`,
}
