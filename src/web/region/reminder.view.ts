import { html } from 'hono/html'
import type { FigureList } from '#exercises'
import { countWords, reminderOf } from '#messages'
import type { Html } from '../ui/html.ts'
import { mailAddresses, mailLinks } from './mail-links.ts'

/** How many links to a mail program the page offers: beyond, the addresses are copied. */
const mostLinks = 12

/** A mail to those of a list, with their addresses: the person reads it again and sends it with their own mail program. */
export function reminderSection({ figure, filter, question, region, units, total }: FigureList): Html {
  const reminder = reminderOf(figure, { kind: filter.kind ?? 'ES', year: question.year, region: region.name })
  if (!reminder || units.length === 0) return html``
  const addresses = mailAddresses(units)
  const silent = units.filter(({ referents }) => referents.every(({ mail }) => mail === null)).length
  const links = mailLinks(addresses, reminder)
  return html`<section aria-labelledby="message"><h2 id="message">Un message prêt à envoyer</h2>
<p>Il s’adresse aux référents ${units.length < total ? `des ${countWords(units.length, 'ligne trouvée', 'lignes trouvées')} seulement` : units.length === 1 ? 'de la ligne de cette liste' : `des ${countWords(units.length, 'ligne')} de cette liste, toutes pages comprises`}.</p>
${silent > 0 ? html`<p>${countWords(silent, 'ligne')} sans adresse de référent&nbsp;: ce message ne les atteint pas.</p>` : ''}
${addresses.length > 0 ? linksView(links, addresses) : ''}
<label for="objet">Objet</label><input id="objet" readonly value="${reminder.subject}">
<label for="texte">Texte</label><textarea id="texte" readonly rows="12">${reminder.body}</textarea></section>`
}

function linksView(links: readonly { href: string; count: number }[], addresses: readonly string[]): Html {
  return html`<p>Les destinataires sont en copie cachée&nbsp;: aucun ne voit les autres. Un logiciel de messagerie n’accepte qu’un lien court&nbsp;: il y a un
message pour quelques adresses.</p>
<ul>${links
    .slice(0, mostLinks)
    .map(
      ({ href, count }, place) =>
        html`<li><a href="${href}">Ouvrir le message ${place + 1} sur ${links.length}, ${countWords(count, 'destinataire')}</a></li>`,
    )}</ul>
${links.length > mostLinks ? html`<p>Pour les autres, copiez les adresses ci-dessous.</p>` : ''}
<label for="adresses">Toutes les adresses (${addresses.length})</label>
<textarea id="adresses" readonly rows="3">${addresses.join('; ')}</textarea>`
}
