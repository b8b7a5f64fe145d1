import { html } from 'hono/html'
import { alertState, type OwnAlert } from '#campaigns'
import { paths } from '../../paths.ts'
import type { Page } from '../../ui/page/layout.ts'
import { answersForm } from './alert-answer.view.ts'
import { alertText, signallingNotice } from './alert-text.view.ts'

/** An alert, for somebody who comes by the link of its mail. */
export function alertLinkView(own: OwnAlert, secret: string): Page {
  const { alert } = own
  return {
    title: alert.title,
    body: html`<p class="eyebrow">Alerte relayée par l’agence régionale de santé</p>
<h1>${alert.title}</h1>
${alertText(alert)}
<h2>Votre réponse</h2>
<p>L’agence régionale de santé (ARS) lit votre réponse.${alertState(alert) === 'open' ? ' Vous pouvez la changer tant que l’alerte est ouverte.' : ''}</p>
${answersForm(own, paths.alertLink(secret))}
${signallingNotice()}
<p class="hint">Ce lien vous est personnel&nbsp;: qui l’ouvre peut répondre à votre place. Il cesse de fonctionner si vous ne répondez plus de la structure.
<a href="${paths.mailRefusal(secret)}">Ne plus recevoir ces messages</a></p>`,
  }
}
