import { html } from 'hono/html'
import type { OwnAccount, Session } from '#identity'
import { type Issue, parisTime } from '#kernel'
import { browserWords, clockTime, dayWords } from '#messages'
import { paths } from '../paths.ts'
import { assignmentWords } from '../ui/facts/roles.ts'
import { faultSummary, field, titleWith } from '../ui/forms/fields.ts'
import { newPasswordFields } from '../ui/forms/new-password.ts'
import type { Html } from '../ui/html.ts'
import { type TableRow, tableView } from '../ui/lists/table.ts'
import type { Page } from '../ui/page/layout.ts'

interface AccountPage {
  readonly own: OwnAccount
  readonly sessionId: string
  readonly issues?: readonly Issue[]
}

export function accountView({ own, sessionId, issues = [] }: AccountPage): Page {
  const { account, roles } = own
  return {
    title: titleWith(issues, 'Mon compte'),
    body: html`<h1>Mon compte</h1>
${faultSummary(issues)}
<p>Adresse&nbsp;: ${account.email}</p>
<h2 id="droits">Mes droits</h2>
${roles.length === 0 ? html`<p>Aucun pour l’instant.</p>` : html`<ul>${roles.map((role) => html`<li>${assignmentWords(role)}</li>`)}</ul>`}
${nameForm(own, issues)}
${secondFactor(own)}
${passwordForm(own, issues)}
${sessionTable(own.sessions, sessionId)}`,
  }
}

function nameForm({ account }: OwnAccount, issues: readonly Issue[]): Html {
  return html`<h2>Nom</h2>
<form method="post" action="${paths.accountName}">
${field(issues, { name: 'name', label: 'Nom (facultatif)', value: account.name, autocomplete: 'name', maxlength: 100, optional: true })}
<p class="actions"><button type="submit" class="secondary">Enregistrer le nom</button></p>
</form>`
}

function secondFactor({ account, recoveryCodesLeft }: OwnAccount): Html {
  return html`<h2>Second facteur</h2>
<p>${account.hasSecondFactor ? `En place. Codes de secours restants\u00A0: ${recoveryCodesLeft}.` : 'Aucun\u00A0: votre mot de passe suffit pour se connecter.'}
<a href="${paths.accountSecondFactor}">${account.hasSecondFactor ? 'Gérer le second facteur' : 'Ajouter un second facteur'}</a></p>`
}

function passwordForm({ hasPassword, account }: OwnAccount, issues: readonly Issue[]): Html {
  if (!hasPassword) return html``
  return html`<h2>Mot de passe</h2>
<form method="post" action="${paths.accountPassword}">
<input type="hidden" name="email" value="${account.email}" autocomplete="username">
${field(issues, { name: 'currentPassword', label: 'Mot de passe actuel', type: 'password', autocomplete: 'current-password', maxlength: 1000 })}
${newPasswordFields(issues)}
<p class="actions"><button type="submit" class="secondary">Changer le mot de passe</button></p>
</form>`
}

function sessionTable(sessions: readonly Session[], sessionId: string): Html {
  return html`<h2 id="sessions">Navigateurs connectés</h2>
<p>Une connexion dure 12&nbsp;heures au plus, et 2&nbsp;heures sans être utilisée. Les heures sont celles de Paris.</p>
<form method="post" action="${paths.accountSessions}">
${tableView({
  caption: 'Navigateurs où votre compte est ouvert',
  head: ['Navigateur', 'Depuis', 'Dernier usage', 'Déconnexion'],
  rows: sessions.map((session) => sessionRow(session, session.id === sessionId)),
})}
<p class="hint">Se déconnecter partout retire aussi vos clés d’accès.</p>
<p class="actions"><button type="submit" name="session" value="toutes" class="danger">Se déconnecter partout</button></p>
</form>`
}

function sessionRow({ id, userAgent, createdAt, updatedAt }: Session, isThis: boolean): TableRow {
  const name = browserWords(userAgent ?? '')
  return [
    `${name}${isThis ? ' (celui-ci)' : ''}`,
    when(createdAt),
    when(updatedAt),
    isThis
      ? '–'
      : html`<button type="submit" name="session" value="${id}" class="secondary" aria-label="Déconnecter ${name}, depuis le ${when(createdAt)}">Déconnecter</button>`,
  ]
}

function when(instant: Date): string {
  return `${dayWords(instant, parisTime)} à ${clockTime(instant, parisTime)}`
}
