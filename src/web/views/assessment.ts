import { html } from 'hono/html'
import { type OpenedAssessment, openDiagnosisDays, progressOf } from '#assessment'
import { countWords, dayWords } from '#messages'
import { paths } from '../paths.ts'
import type { Html, Page } from './layout.ts'
import { offlineSection } from './offline.ts'
import { progressBar } from './progress.ts'
import { structureLine } from './structure.ts'

/** The home of one diagnosis: its private link, how far it has come, where to go on. */
export function assessmentView(view: { opened: OpenedAssessment; secret: string; address: string }): Page {
  const { opened, secret, address } = view
  const { questionnaire, assessment, diagnosis } = opened
  const progress = progressOf(diagnosis)
  const next = progress.themes.find((theme) => theme.answered < theme.asked) ?? progress.themes[0]
  const begun = progress.answered > 0
  return {
    title: questionnaire.title,
    body: html`<h1>${questionnaire.title}</h1>
<p class="lead">${structureLine(assessment)}</p>
<p>${questionnaire.summary} Comptez environ ${countWords(questionnaire.durationMinutes, 'minute')}.</p>
${progressBar(progress)}
<p class="actions">
${next ? html`<a role="button" href="${paths.theme(secret, next.theme.id)}">${begun ? 'Reprendre' : 'Commencer'}</a>` : ''}
${begun ? html`<a role="button" class="secondary outline" href="${paths.result(secret)}">Voir le résultat</a>` : ''}
</p>
${privateLink(address, assessment.expiresAt)}
<h2>Les thèmes</h2>
<ol class="themes">${progress.themes.map(
      ({ theme, answered, asked }) => html`<li><a href="${paths.theme(secret, theme.id)}">${theme.title}</a>
<span class="hint">${answered === asked ? html`complet` : ''} ${answered} sur ${countWords(asked, 'question')}</span></li>`,
    )}</ol>
${offlineSection(secret)}
<p><a href="${paths.deletion(secret)}">Supprimer ce diagnostic</a></p>`,
  }
}

function privateLink(address: string, expiresAt: Date): Html {
  return html`<section class="private-link" aria-labelledby="lien-prive">
<h2 id="lien-prive">Votre lien privé</h2>
<p>Ce lien est la seule façon de revenir à vos réponses. Gardez-le dans vos favoris ou dans un document sûr.
Toute personne qui le possède peut les lire et les modifier.</p>
<label for="adresse-privee">Adresse de votre diagnostic</label>
<input id="adresse-privee" type="text" readonly value="${address}">
<button type="button" class="secondary" data-copy="adresse-privee" hidden>Copier le lien</button>
<p class="hint">Vos réponses ne sont transmises à personne. Elles sont effacées au bout de ${openDiagnosisDays} jours,
le ${dayWords(expiresAt)}.</p>
</section>`
}
