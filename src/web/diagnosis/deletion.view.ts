import { html } from 'hono/html'
import { type OpenedAssessment, progressOf } from '#assessment'
import { countWords } from '#messages'
import { paths } from '../paths.ts'
import { structureLine } from '../ui/facts/structure-line.ts'
import type { Page } from '../ui/page/layout.ts'

export function deletionView({ questionnaire, assessment, diagnosis }: OpenedAssessment, base: string): Page {
  return {
    title: 'Supprimer ce questionnaire',
    body: html`<h1>Supprimer ce questionnaire&nbsp;?</h1>
<p>${questionnaire.title} – ${structureLine(assessment)}</p>
<p>${countWords(progressOf(diagnosis).answered, 'réponse')} et tous les commentaires seront effacés. C’est définitif.</p>
<form method="post" action="${paths.deletion(base)}">
<p class="actions"><button type="submit" class="danger">Supprimer définitivement</button>
<a href="${base}">Conserver les réponses</a></p>
</form>`,
  }
}

export const deletedView: Page = {
  title: 'Questionnaire supprimé',
  body: html`<h1>Questionnaire supprimé</h1>
<p>Ses réponses et ses commentaires ont été effacés de ce serveur. Si c’était le seul, le lien privé ne fonctionne plus.</p>
<p class="actions"><a role="button" href="${paths.start}">Commencer un autre diagnostic</a></p>`,
}
