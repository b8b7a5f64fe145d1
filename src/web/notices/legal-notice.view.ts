import { html } from 'hono/html'
import type { Appearance } from '#settings'
import { paths } from '../paths.ts'
import type { Page } from '../ui/page/layout.ts'
import { operatorText } from '../ui/page/operator-text.ts'

/** Who publishes and hosts this site: law of 21 June 2004 (« pour la confiance dans l’économie numérique »), article 1-1. */
export function legalNoticeView({ operatorName, notices }: Appearance): Page {
  return {
    title: 'Mentions légales',
    body: html`<h1>Mentions légales</h1>
<h2>Qui publie ce site</h2>
${operatorName ? html`<p><strong>${operatorName}</strong></p>` : ''}
${operatorText(notices.legal, 'son nom et son adresse, un numéro de téléphone, la personne responsable de la publication, le nom et l’adresse de l’hébergeur')}
<h2>Joindre le service</h2>
${operatorText(notices.support, 'où demander de l’aide')}
<h2>Vos données</h2>
<p>La page <a href="${paths.privacy}">Vos réponses et leur confidentialité</a> dit ce qui est conservé, qui le lit et pendant combien de temps.</p>
<h2>Le logiciel</h2>
<p>Cap CaRE est un logiciel libre, sous licence publique de l’Union européenne (EUPL) version 1.2. L’organisme qui gère ce serveur est
seul responsable de ce qu’il en fait.</p>
<p>Le registre des structures vient du répertoire FINESS, sous Licence Ouverte 2.0. Sa date est donnée partout où il sert.</p>`,
  }
}
