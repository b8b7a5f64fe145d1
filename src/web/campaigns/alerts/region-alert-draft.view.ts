import { html } from 'hono/html'
import type { PreparedAlert } from '#campaigns'
import { paths } from '../../paths.ts'
import type { Page } from '../../ui/page/layout.ts'
import { previewedMail } from '../previewed-mail.view.ts'
import { reachView } from '../reach.view.ts'
import { alertText } from './alert-text.view.ts'

/** An alert that is not sent yet: what it says, whom it would reach, and the button that sends it. */
export function alertDraftView({ region, alert, reach, mail }: PreparedAlert): Page {
  if (!alert || !reach) throw new Error('a draft without its alert')
  const { id, title, revision } = alert
  return {
    title: `${title} – ${region.name}`,
    body: html`<p class="eyebrow"><a href="${paths.regionAlerts(region.code)}">Alertes relayées</a></p>
<h1>${title}</h1>
<p class="lead">Brouillon. Relisez, puis envoyez&nbsp;: le texte et la liste des structures ne changeront plus.</p>
${alertText(alert)}
${mail ? previewedMail(mail) : ''}
<h2>À qui elle s’adresse</h2>
${reachView(reach)}
${
  reach.structures === 0
    ? ''
    : html`<form method="post" action="${paths.regionAlertSending(region.code, id)}">
<input type="hidden" name="revision" value="${revision}">
<p class="actions"><button type="submit">Envoyer l’alerte</button> <a href="${paths.regionAlertChange(region.code, id)}">Modifier</a></p></form>`
}
${reach.structures === 0 ? html`<p><a href="${paths.regionAlertChange(region.code, id)}">Modifier l’alerte</a></p>` : ''}
<form method="post" action="${paths.regionAlertRemoval(region.code, id)}"><button type="submit" class="danger">Supprimer ce brouillon</button></form>`,
  }
}
