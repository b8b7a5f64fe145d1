import { html } from 'hono/html'
import type { Campaign } from '#campaigns'
import { askedThingWords, calendarDayWords } from '#messages'
import type { Html } from '../ui/html.ts'

/** What a campaign asks, as a structure reads it. */
export function campaignText(
  { asked, message, interimOn, finalOn, provider }: Campaign,
  questionnaire: string | undefined,
): Html {
  return html`<dl class="facts">
<dt>Demande</dt><dd>${askedThingWords[asked]}${questionnaire ? html`&nbsp;: ${questionnaire}` : ''}</dd>
${provider ? html`<dt>Animé par</dt><dd>${provider}</dd>` : ''}
<dt>À commencer avant le</dt><dd>${calendarDayWords(interimOn)}</dd>
<dt>À finir avant le</dt><dd>${calendarDayWords(finalOn)}</dd>
<dt>Message</dt><dd class="as-typed">${message}</dd>
</dl>`
}
