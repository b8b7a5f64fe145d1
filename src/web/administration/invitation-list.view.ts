import { html } from 'hono/html'
import type { PendingInvitation, PendingInvitations } from '#identity'
import { countWords, dayWords, numberWords } from '#messages'
import { paths } from '../paths.ts'
import type { Html, Page } from '../ui/layout.ts'
import { pagination } from '../ui/pagination.ts'
import { roleList } from '../ui/roles.ts'
import { tableView } from '../ui/table.ts'
import { administrationPage } from './administration-frame.view.ts'
import { invitationFileSection } from './invitation-file.view.ts'

/** The invitations not accepted yet, and what became of their mails. */
export function invitationListView(invitations: PendingInvitations): Page {
  const { counts, total } = invitations
  return administrationPage({
    title: 'Invitations',
    section: 'invitations',
    wide: true,
    body: html`<p class="actions"><a role="button" href="${paths.invitationMaking}">Inviter une personne</a></p>
<h2>En attente de réponse</h2>
${total === 0 ? html`<p>Aucune invitation n’est en attente.</p>` : progress(counts, total)}
${
  total > 0
    ? tableView({
        caption: 'Invitations en attente, de la plus récente à la plus ancienne',
        head: ['À qui', 'Rôles', 'Message', 'Valable jusqu’au', 'Actions'],
        rows: invitations.items.map(row),
      })
    : ''
}
${pagination(invitations, (page) => `${paths.invitations}?page=${page}`)}
${invitationFileSection()}`,
  })
}

function progress({ sent, waiting, failed }: PendingInvitations['counts'], total: number): Html {
  const unsent = waiting + failed
  return html`<p role="status">${countWords(total, 'invitation')}&nbsp;: ${countWords(sent, 'envoyée', 'envoyées')}, ${numberWords(waiting)} en attente d’envoi, ${numberWords(failed)} en échec.
${waiting > 0 ? html`<a href="${paths.invitations}">Actualiser</a>` : ''}</p>
${
  unsent > 0
    ? html`<form method="post" action="${paths.invitationSending}"><p><button type="submit" class="secondary">Envoyer les messages en attente ou en échec</button></p>
<p class="hint">Ils partent un par un, même si vous quittez cette page. Le serveur essaie aussi chaque jour, pendant sept jours.</p></form>`
    : ''
}`
}

function row(invitation: PendingInvitation): Html {
  const { id, email, roles, expiresAt, expired } = invitation
  return html`<tr><th scope="row">${email}</th><td>${roleList(roles)}</td><td>${deliveryWords(invitation)}</td>
<td>${expired ? html`<strong>Expirée</strong> le ` : ''}${dayWords(expiresAt)}</td>
<td><form method="post" action="${paths.invitationAgain(id)}" class="inline"><button type="submit" class="as-link">Renvoyer<span class="sr-only"> l’invitation de ${email}</span></button></form>
<form method="post" action="${paths.invitationWithdrawal(id)}" class="inline"><button type="submit" class="as-link">Retirer<span class="sr-only"> l’invitation de ${email}</span></button></form></td></tr>`
}

function deliveryWords({ delivery, failure }: PendingInvitation): Html {
  if (delivery === 'sent') return html`Envoyée`
  return delivery === 'waiting'
    ? html`En attente d’envoi`
    : html`<strong>Échec</strong>${failure ? ` (${failure})` : ''}`
}
