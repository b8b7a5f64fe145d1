import { html } from 'hono/html'
import { alertState, type FollowedAlert } from '#campaigns'
import { paths } from '../../paths.ts'
import { mailStates } from '../../ui/facts/mail-states.ts'
import type { Html } from '../../ui/html.ts'

/** What became of the mails of an alert, and the two buttons that send some again. */
export function mailsSection(followed: FollowedAlert): Html {
  const { uncertain, failed } = followed.mails
  const isOpen = alertState(followed.alert) === 'open'
  return html`<h2>Messages</h2>
${mailStates(followed.mails, 'alert')}
${isOpen && uncertain > 0 ? again(followed, 'incertain', 'Envoyer de nouveau les incertains') : ''}
${isOpen && failed > 0 ? again(followed, 'echec', 'Envoyer de nouveau les refusés') : ''}`
}

function again({ region, alert }: FollowedAlert, state: string, words: string): Html {
  return html`<form method="post" action="${paths.regionAlertAgain(region.code, alert.id)}"><input type="hidden" name="etat" value="${state}">
<button type="submit" class="secondary">${words}</button></form>`
}
