import { html } from 'hono/html'
import { delegationDays, type OpenedAssessment } from '#assessment'
import type { Html } from '../ui/html.ts'

interface DelegationMail {
  readonly opened: OpenedAssessment
  readonly themeId: string
  /** The link of the theme, which is shown once. */
  readonly address: string
}

/** A letter ready to send to the colleague: by the mail program of the machine, or copied. This server sends nothing. */
export function delegationMail(mail: DelegationMail): Html {
  const [subject, body] = [subjectOf(mail), bodyOf(mail)]
  const letter = `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`
  return html`<p class="actions"><a role="button" href="${letter}">Préparer le courriel</a></p>
<details><summary>Copier le texte du courriel</summary>
<label for="texte-courriel">Texte du courriel</label>
<textarea id="texte-courriel" readonly rows="12">${body}</textarea>
<button type="button" class="secondary" data-copy="texte-courriel" hidden>Copier le texte</button></details>`
}

function subjectOf({ opened, themeId }: DelegationMail): string {
  return `Cybersécurité : quelques questions sur « ${themeTitle(opened, themeId)} »`
}

function bodyOf({ opened, themeId, address }: DelegationMail): string {
  const { questionnaire, assessment } = opened
  return `Bonjour,

${assessment.structureName} répond au questionnaire « ${questionnaire.title}\u00A0», sur sa sécurité numérique.
Je vous confie le thème « ${themeTitle(opened, themeId)}\u00A0». Voici votre lien :

${address}

Il ouvre ce thème seulement, sans compte ni mot de passe, pendant ${delegationDays}&nbsp;jours. Ne le transmettez pas.
Si vous ne savez pas, répondez « Je ne sais pas » : c’est une réponse utile.
Chaque réponse est enregistrée aussitôt.

Merci.`
}

function themeTitle({ questionnaire }: OpenedAssessment, themeId: string): string {
  return questionnaire.themes.find(({ id }) => id === themeId)?.title ?? themeId
}
