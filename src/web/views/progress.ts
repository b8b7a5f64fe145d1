import { html } from 'hono/html'
import type { Progress } from '#assessment'
import type { Html } from './layout.ts'
import { count } from './words.ts'

export const progressId = 'avancement'

/** How many questions have an answer, as a bar and in words. */
export function progressBar({ answered, asked }: Progress): Html {
  return html`<div class="progress" id="${progressId}">
<label for="${progressId}-barre">${count(answered, 'réponse')} sur ${count(asked, 'question')}</label>
<progress id="${progressId}-barre" value="${answered}" max="${asked}"></progress>
</div>`
}
