import { html } from 'hono/html'
import type { PreparedAlert } from '#campaigns'
import { countWords } from '#messages'
import { paths } from '../paths.ts'
import type { Html, Page } from '../ui/layout.ts'
import { alertText } from './alert-text.view.ts'

/** An alert that is not sent yet: what it says, whom it would reach, and the button that sends it. */
export function alertDraftView({ region, alert, reach }: PreparedAlert): Page {
  if (!alert || !reach) throw new Error('a draft without its alert')
  const { id, title, revision } = alert
  return {
    title: `${title} – ${region.name}`,
    body: html`<p class="eyebrow"><a href="${paths.regionAlerts(region.code)}">Alertes relayées</a></p>
<h1>${title}</h1>
<p class="lead">Brouillon. Relisez, puis envoyez&nbsp;: le texte et la liste des structures ne changeront plus.</p>
${alertText(alert)}
<h2>À qui elle s’adresse</h2>
${reachWords(reach)}
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

function reachWords({ structures, recipients, unreached }: NonNullable<PreparedAlert['reach']>): Html {
  if (structures === 0)
    return html`<p class="notice">Aucune structure ouverte de la région ne répond à tous les critères. Élargissez la cible.</p>`
  return html`<ul>
<li>${countWords(structures, 'structure')}. Chacune trouvera l’alerte en se connectant.</li>
<li>${countWords(recipients, 'personne recevra', 'personnes recevront')} un message&nbsp;: comptes des structures, responsables de la sécurité (RSSI), référents de l’annuaire. Une personne
qui répond de plusieurs structures n’en reçoit qu’un.</li>
${unreached > 0 ? html`<li><strong>${countWords(unreached, 'structure')} sans adresse connue</strong>&nbsp;: personne n’y recevra de message. Vous les trouverez dans la liste à appeler.</li>` : ''}
</ul>
<p class="hint">Le message reprend le texte ci-dessus. Il ne nomme aucune structure et ne dit rien de ses résultats.</p>`
}
