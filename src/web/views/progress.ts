import { html } from 'hono/html'
import type { Progress } from '#assessment'
import { countWords } from '#messages'
import type { Html } from './layout.ts'

export const progressId = 'avancement'

/** How many questions have an answer, as a bar and in words. */
export function progressBar({ answered, asked }: Progress): Html {
  return html`<div class="progress" id="${progressId}">
<label for="${progressId}-barre">${countWords(answered, 'réponse')} sur ${countWords(asked, 'question')}</label>
<progress id="${progressId}-barre" value="${answered}" max="${asked}"></progress>
</div>`
}
