import { html } from 'hono/html'
import { countWords } from '#messages'
import type { Html } from '../ui/html.ts'

interface Reach {
  readonly structures: number
  readonly recipients: number
  readonly unreached: number
}

/** Whom an alert or a campaign would reach, before it leaves. */
export function reachView({ structures, recipients, unreached }: Reach): Html {
  if (structures === 0)
    return html`<p class="notice">Aucune structure ouverte de la région ne répond à tous les critères. Élargissez la cible.</p>`
  return html`<ul>
<li>${countWords(structures, 'structure')}. Chacune trouvera la demande en se connectant.</li>
<li>${countWords(recipients, 'personne recevra', 'personnes recevront')} un message&nbsp;: comptes des structures, responsables de la sécurité (RSSI), et, de l’annuaire, directions, RSSI et référents
sécurité (SSI). Une personne
qui répond de plusieurs structures n’en reçoit qu’un.</li>
${unreached > 0 ? html`<li><strong>${countWords(unreached, 'structure')} sans adresse connue</strong>&nbsp;: personne n’y recevra de message. Vous les trouverez dans la liste à appeler.</li>` : ''}
</ul>
<p class="hint">Le message reprend le texte ci-dessus. Il ne nomme aucune structure et ne dit rien de ses résultats.</p>`
}
