import { html } from 'hono/html'
import type { PendingInvitation, PendingInvitations } from '#identity'
import { parisTime } from '#kernel'
import { countWords, dayWords, hasSentence, instantWords, numberWords, quoted, sentence } from '#messages'
import { paths } from '../../paths.ts'
import { roleList } from '../../ui/facts/roles.ts'
import type { Html } from '../../ui/html.ts'
import { activeFilters } from '../../ui/lists/active-filters.view.ts'
import { listedRow, listedTable, shortCell } from '../../ui/lists/listed-table.ts'
import { pagination } from '../../ui/lists/pagination.ts'
import type { Page } from '../../ui/page/layout.ts'
import { administrationPage } from '../administration-frame.view.ts'
import { invitationFileSection } from './invitation-file.view.ts'

type Way = PendingInvitations['way']

/** Invitations that are not accepted yet, and the delivery of their emails. */
export function invitationListView(invitations: PendingInvitations, search: string): Page {
  const { counts, total, way } = invitations
  return administrationPage({
    title: 'Invitations',
    section: 'invitations',
    wide: true,
    body: html`<p class="actions"><a role="button" href="${paths.invitationMaking}">Inviter une personne</a></p>
<h2>En attente de réponse</h2>
${total === 0 && !search ? html`<p>Aucune invitation n’est en attente.</p>` : html`${searchForm(search)}${progress(counts, way)}`}
${
  total > 0
    ? listedTable({
        caption: 'Invitations en attente, de la plus récente à la plus ancienne',
        head: ['À qui', 'Rôles', 'Message', 'Valable jusqu’au', 'Actions'],
        rows: invitations.items.map((invitation) => row(invitation, way)),
      })
    : ''
}
${pagination(invitations, (page) => `${paths.invitations}?${new URLSearchParams({ ...(search && { q: search }), page: String(page) })}`)}
${invitationFileSection()}`,
  })
}

function searchForm(search: string): Html {
  return html`<search aria-label="Chercher une invitation"><form method="get" action="${paths.invitations}">
<label for="q">Adresse électronique</label>
<div class="field-with-button"><input id="q" name="q" type="text" inputmode="search" value="${search}" maxlength="100" autocomplete="off">
<button type="submit" class="secondary">Chercher</button></div></form>
</search>
${activeFilters(search ? [quoted(search)] : [], { href: paths.invitations, label: 'Voir toutes les invitations' })}
`
}

function progress({ sent, waiting, failed }: PendingInvitations['counts'], way: Way): Html {
  const left =
    way === 'outbox'
      ? countWords(sent, 'écrite dans le dossier outbox', 'écrites dans le dossier outbox')
      : countWords(sent, 'envoyée', 'envoyées')
  const unsent = waiting + failed
  const total = sent + unsent
  return html`<p role="status">${countWords(total, 'invitation')}&nbsp;: ${left}, ${numberWords(waiting)} en attente d’envoi, ${numberWords(failed)} en échec.
${waiting > 0 ? html`<a href="${paths.invitations}">Actualiser</a>` : ''}</p>
${
  unsent > 0
    ? html`<form method="post" action="${paths.invitationSending}"><p><button type="submit" class="secondary">Envoyer les messages en attente ou en échec</button></p>
<p class="hint">Ils partent un par un, même si vous quittez cette page. Le serveur essaie aussi chaque jour, pendant sept jours.</p></form>`
    : ''
}`
}

function row(invitation: PendingInvitation, way: Way): Html {
  const { id, email, roles } = invitation
  return listedRow(html`${email}`, [
    html`<td role="cell">${roleList(roles)}</td>`,
    shortCell('Message', deliveryWords(invitation, way)),
    shortCell('Valable jusqu’au', validityWords(invitation)),
    html`<td role="cell" class="short"><form method="post" action="${paths.invitationAgain(id)}" class="inline"><button type="submit" class="as-link">Renvoyer<span class="sr-only"> l’invitation de ${email}</span></button></form>
<form method="post" action="${paths.invitationWithdrawal(id)}" class="inline"><button type="submit" class="as-link">Retirer<span class="sr-only"> l’invitation de ${email}</span></button></form></td>`,
  ])
}

function validityWords({ expired, lapsed, expiresAt }: PendingInvitation): Html {
  if (expired) return html`<strong>Expirée</strong> le ${dayWords(expiresAt, parisTime)}`
  if (!lapsed) return html`${dayWords(expiresAt, parisTime)}`
  return html`<strong>Sans effet</strong>&nbsp;: la personne qui l’a faite n’a plus le droit d’inviter. Renvoyez-la pour la
faire vôtre, ou retirez-la.`
}

/** An email written to a file is never called sent: nobody has received it. */
function deliveryWords({ delivery, failure, retryAt }: PendingInvitation, way: Way): Html {
  if (delivery === 'sent')
    return way === 'outbox' ? html`Écrite dans le dossier <code>outbox</code> des données` : html`Envoyée`
  if (delivery === 'failed') return html`<strong>Échec</strong>${failure ? html`<br>${failureWords(failure)}` : ''}`
  return retryAt
    ? html`Remise à plus tard par le serveur d’envoi, nouvel essai le ${instantWords(retryAt, parisTime)}`
    : html`En attente d’envoi`
}

/** A failure recorded by an older version has no sentence: its code is shown. */
function failureWords(failure: string): string {
  return hasSentence(failure) ? sentence(failure) : failure
}
