import { html } from 'hono/html'
import type { scoreAnswers } from '#assessment'
import { paths } from '../../paths.ts'
import type { Page } from '../../ui/page/layout.ts'
import { explanationSection } from '../result/explanation.view.ts'
import { measuresSection } from '../result/measures.view.ts'
import { headline } from '../result/score.view.ts'
import { themesSection } from '../result/theme-scores.view.ts'

interface Sample {
  readonly structureName: string
  readonly scored: Awaited<ReturnType<typeof scoreAnswers>>
  /** Whether the server offers a diagnosis without an account. */
  readonly canStart: boolean
}

/** The result of a structure that does not exist, drawn as any result. */
export function sampleView({ structureName, scored, canStart }: Sample): Page {
  const { diagnosis, programme } = scored
  return {
    title: 'Exemple de résultat',
    wide: true,
    body: html`<h1>Exemple de résultat</h1>
<p class="lead">${structureName}</p>
<p class="notice">Cet établissement n’existe pas. Ses réponses sont inventées&nbsp;; le calcul est celui de tous les résultats.</p>
${headline(diagnosis)}
<p class="actions">${canStart ? html`<a role="button" href="${paths.start}">Commencer un diagnostic</a>` : ''}
<a role="button" class="${canStart ? 'secondary outline' : ''}" href="${paths.sampleReport}">Télécharger le PDF de l’exemple</a></p>
${measuresSection(diagnosis)}
<div class="parts">
${themesSection(diagnosis, programme)}
${explanationSection(diagnosis)}
</div>`,
  }
}
