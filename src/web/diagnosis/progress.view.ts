import { html } from 'hono/html'
import { type OpenedAssessment, type Progress, progressOf } from '#assessment'
import { countWords } from '#messages'
import type { Html } from '../ui/layout.ts'

export const progressId = 'avancement'

/** How far the actor has come: in all that is opened to them, which may be one theme. */
export function progressShown({ diagnosis, rights }: OpenedAssessment): Pick<Progress, 'answered' | 'asked'> {
  const progress = progressOf(diagnosis)
  return progress.themes.find(({ theme }) => theme.id === rights.theme) ?? progress
}

/** How many questions have an answer, as a bar and in words. */
export function progressBar({ answered, asked }: Pick<Progress, 'answered' | 'asked'>): Html {
  return html`<div class="progress" id="${progressId}">
<label for="${progressId}-barre">${countWords(answered, 'réponse')} sur ${countWords(asked, 'question')}</label>
<progress id="${progressId}-barre" value="${answered}" max="${asked}"></progress>
</div>`
}
