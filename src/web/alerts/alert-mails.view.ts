import { html } from 'hono/html'
import { alertState, type FollowedAlert } from '#campaigns'
import { countWords } from '#messages'
import { paths } from '../paths.ts'
import type { Html } from '../ui/layout.ts'

/** What became of the mails of an alert, and the two buttons that send some again. */
export function mailsSection(followed: FollowedAlert): Html {
  const { waiting, sent, uncertain, failed, dropped } = followed.mails
  const isOpen = alertState(followed.alert) === 'open'
  const lines = [
    [sent, 'parti', 'partis', ''],
    [
      waiting,
      'en attente',
      'en attente',
      'Ils partent peu à peu, ou le serveur d’envoi a demandé de revenir plus tard.',
    ],
    [
      uncertain,
      'incertain',
      'incertains',
      'Le serveur s’est arrêté, ou la liaison s’est rompue, pendant l’envoi. On ne sait pas s’ils sont arrivés\u00A0: ils ne repartent pas d’eux-mêmes, pour que personne n’en reçoive deux.',
    ],
    [failed, 'refusé', 'refusés', 'Le serveur d’envoi ne les a pas pris\u00A0: l’adresse est sans doute fausse.'],
    [
      dropped,
      'sans objet',
      'sans objet',
      'La personne ne répond plus de la structure, ou ne veut plus de ces messages.',
    ],
  ] as const
  return html`<h2>Messages</h2>
<ul>${lines.filter(([count]) => count > 0).map(([count, one, many, why]) => html`<li>${countWords(count, `message ${one}`, `messages ${many}`)}${why ? html` <span class="hint">${why}</span>` : ''}</li>`)}
${waiting + sent + uncertain + failed + dropped === 0 ? html`<li>Aucun message&nbsp;: personne n’a d’adresse connue.</li>` : ''}</ul>
${isOpen && uncertain > 0 ? again(followed, 'incertain', 'Envoyer de nouveau les incertains') : ''}
${isOpen && failed > 0 ? again(followed, 'echec', 'Envoyer de nouveau les refusés') : ''}`
}

function again({ region, alert }: FollowedAlert, state: string, words: string): Html {
  return html`<form method="post" action="${paths.regionAlertAgain(region.code, alert.id)}"><input type="hidden" name="etat" value="${state}">
<button type="submit" class="secondary">${words}</button></form>`
}
