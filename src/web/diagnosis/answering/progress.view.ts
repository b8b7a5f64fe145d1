import { html } from 'hono/html'
import { type OpenedAssessment, type Progress, progressOf } from '#assessment'
import { countWords } from '#messages'
import type { Html } from '../../ui/html.ts'

export const progressId = 'avancement'

/** Progress over the questions that the actor may answer, which may be a single theme. */
export function progressShown({ diagnosis, rights }: OpenedAssessment): Pick<Progress, 'answered' | 'asked'> {
  const progress = progressOf(diagnosis)
  return progress.themes.find(({ theme }) => theme.id === rights.theme) ?? progress
}

export function progressBar({ answered, asked }: Pick<Progress, 'answered' | 'asked'>): Html {
  return html`<div class="progress" id="${progressId}">
<label for="${progressId}-barre">${countWords(answered, 'réponse')} sur ${countWords(asked, 'question')}</label>
<progress id="${progressId}-barre" value="${answered}" max="${asked}"></progress>
</div>`
}
