import { html } from 'hono/html'
import type { Alert } from '#campaigns'
import { calendarDayWords, severityWords } from '#messages'
import type { Html } from '../../ui/html.ts'

/** What an alert says, as a structure reads it. */
export function alertText({ severity, dueOn, source, concerned, advice }: Alert): Html {
  return html`<dl class="facts">
<dt>Gravité</dt><dd>${severityWords[severity]}</dd>
<dt>À faire avant le</dt><dd>${calendarDayWords(dueOn)}</dd>
<dt>Ce qui est concerné</dt><dd class="as-typed">${concerned}</dd>
<dt>Ce qu’il y a à faire</dt><dd class="as-typed">${advice}</dd>
<dt>Source</dt><dd class="as-typed">${source}</dd>
</dl>`
}

/** An answer to an alert is no report of an incident: the law asks for that one besides. The channels are those of the crisis sheet. */
export function signallingNotice(): Html {
  return html`<p class="notice">Vos systèmes sont déjà touchés&nbsp;? Répondre ici ne suffit pas&nbsp;: signalez sans délai. Incident grave du système
d’information&nbsp;: <a href="https://signalement.social-sante.gouv.fr">signalement.social-sante.gouv.fr</a> (le CERT Santé aide alors la structure). Autre perturbation&nbsp;: le
point focal régional de l’agence régionale de santé (ARS). Les deux sont sur votre fiche de crise.</p>`
}
