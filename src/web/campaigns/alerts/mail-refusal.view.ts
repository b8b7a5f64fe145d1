import { html } from 'hono/html'
import { paths } from '../../paths.ts'
import type { Page } from '../../ui/page/layout.ts'

interface Shown {
  readonly refuses: boolean
  readonly secret: string
}

/** Where a person says that an email address wants no more mails of alerts and campaigns, or wants them again. */
export function mailRefusalView({ refuses, secret }: Shown): Page {
  return {
    title: 'Messages d’alerte et de campagne',
    body: html`<h1>Messages d’alerte et de campagne</h1>
<p class="lead">${refuses ? 'Cette adresse ne reçoit plus ces messages.' : 'Cette adresse reçoit les alertes relayées par l’agence régionale de santé, et ses demandes.'}</p>
<p>${refuses ? 'L’agence vous appellera s’il le faut.' : 'Sans ces messages, une alerte grave ne vous atteint que si vous vous connectez, ou si l’agence vous appelle.'} Les messages de votre compte (mot de
passe, nouveaux lecteurs) ne sont pas concernés.</p>
<form method="post" action="${paths.mailRefusal(secret)}"><input type="hidden" name="geste" value="${refuses ? 'recevoir' : 'refuser'}">
<button type="submit">${refuses ? 'Recevoir de nouveau ces messages' : 'Ne plus recevoir ces messages'}</button></form>`,
  }
}
