import { html } from 'hono/html'
import type { AccountRecord, NamedAssignment } from '#identity'
import { parisTime } from '#kernel'
import { calendarDayWords, countWords, dayWords } from '#messages'
import { paths } from '../paths.ts'
import { assignmentWords } from '../ui/facts/roles.ts'
import type { Html } from '../ui/html.ts'
import type { Page } from '../ui/page/layout.ts'
import { secondFactorWords, signInWords } from './account-list.view.ts'
import { administrationPage } from './administration-frame.view.ts'

export function accountRecordView(account: AccountRecord): Page {
  const { id, email, name, createdAt, lastSignInAt } = account
  return administrationPage({
    title: email,
    section: 'accounts',
    body: html`<dl class="facts">
${name ? html`<dt>Nom</dt><dd>${name}</dd>` : ''}
<dt>Ouvert le</dt><dd>${dayWords(createdAt, parisTime)}</dd>
<dt>Dernière connexion</dt><dd>${signInWords(lastSignInAt)}</dd>
<dt>Second facteur</dt><dd>${secondFactorWords(account)}</dd>
</dl>
${account.underAttack ? attackView : ''}
<h2>Rôles</h2>
${rolesView(account)}
<p class="actions"><a role="button" href="${paths.accountRoles(id)}">Ajouter un rôle</a></p>
<h2>Sessions</h2>
${sessionsView(account)}
<h2>Clés d’accès</h2>
${keysView(account)}
<h2>Second facteur</h2>
${secondFactorView(account)}
<h2>Fermer le compte</h2>
${closingView(account)}`,
  })
}

const attackView = html`<p><strong>Ce compte subit des essais répétés de mots de passe.</strong> Les essais sont ralentis là d’où ils viennent. La personne peut
toujours se connecter depuis un navigateur où elle l’a déjà fait. Prévenez-la, et demandez-lui de choisir un mot de passe qu’elle n’emploie nulle part ailleurs.</p>`

const lastAdministrator = html`<p>C’est le dernier administrateur&nbsp;: ce rôle ne peut pas lui être retiré, et son compte ne peut pas être fermé. Donnez
d’abord ce rôle à une autre personne.</p>`

function rolesView({ id, roles, isLastAdministrator }: AccountRecord): Html {
  if (roles.length === 0) return html`<p>Aucun rôle&nbsp;: ce compte ne peut rien voir.</p>`
  return html`<ul>${roles.map(
    (role) =>
      html`<li>${assignmentWords(role)}${isLastAdministrator && role.role === 'admin' ? '' : withdrawalForm(id, role)}</li>`,
  )}</ul>
${isLastAdministrator ? lastAdministrator : ''}`
}

function withdrawalForm(id: string, assignment: NamedAssignment): Html {
  const { role, scope } = assignment
  return html` <form method="post" action="${paths.accountRoleEnd(id)}" class="inline"><input type="hidden" name="role" value="${role}">
<input type="hidden" name="perimetre" value="${scope}"><button type="submit" class="as-link">Retirer<span class="sr-only"> le rôle ${assignmentWords(assignment)}</span></button></form>`
}

function sessionsView({ id, openSessions }: AccountRecord): Html {
  if (openSessions === 0) return html`<p>Ce compte n’est connecté nulle part.</p>`
  return html`<p>${countWords(openSessions, 'session ouverte', 'sessions ouvertes')}. Les terminer retire aussi ses clés d’accès.</p>
<form method="post" action="${paths.accountSessionsEnd(id)}"><p class="actions"><button type="submit" class="secondary">Terminer toutes ses sessions</button></p></form>`
}

function keysView({ id, accessKeys }: AccountRecord): Html {
  if (accessKeys.length === 0) return html`<p>Aucun programme ne lit avec ce compte.</p>`
  return html`<p>Ces programmes lisent les résultats transmis, les chiffres et les listes que la personne peut lire.</p>
<ul>${accessKeys.map(
    ({ id: key, name, lastDay, usedOn }) =>
      html`<li>${name}, jusqu’au ${calendarDayWords(lastDay)}. ${usedOn ? `Dernier usage\u00A0: ${calendarDayWords(usedOn)}.` : 'Jamais utilisée.'}
<form method="post" action="${paths.accountKeyEnd(id)}" class="inline"><input type="hidden" name="cle" value="${key}"><button type="submit" class="as-link">Retirer<span class="sr-only"> la clé ${name}</span></button></form></li>`,
  )}</ul>`
}

function secondFactorView({ id, hasSecondFactor }: AccountRecord): Html {
  if (!hasSecondFactor) return html`<p>Ce compte n’en a pas.</p>`
  return html`<p>Si la personne a perdu son téléphone et ses codes de secours, retirez son second facteur. <a href="${paths.accountSecondFactorReset(id)}">Retirer le second facteur</a></p>`
}

function closingView({ id, isLastAdministrator }: AccountRecord): Html {
  if (isLastAdministrator) return lastAdministrator
  return html`<p>La personne ne peut plus se connecter, et son adresse et son nom sont effacés. Un message qui attend encore de dire à une structure qui a pu la lire les garde jusqu’à son départ. <a href="${paths.accountClosing(id)}">Fermer ce compte</a></p>`
}

export function secondFactorResetView({ id, email }: AccountRecord): Page {
  return administrationPage({
    title: 'Retirer le second facteur',
    section: 'accounts',
    above: { path: paths.accountRecord(id), title: email },
    body: html`<p>Vérifiez d’abord, de vive voix, que c’est bien cette personne qui le demande&nbsp;: sans second facteur, son mot de passe suffit.</p>
<ul><li>Ses sessions sont terminées, et ses clés d’accès retirées.</li><li>Un message le lui dit.</li><li>Si son rôle en demande un, elle en choisira un autre à la prochaine connexion.</li>
<li>Le journal garde la trace de ce retrait.</li></ul>
<form method="post" action="${paths.accountSecondFactorReset(id)}"><p class="actions"><button type="submit" class="danger">Retirer le second facteur</button>
<a href="${paths.accountRecord(id)}">Ne rien changer</a></p></form>`,
  })
}

export function closingConfirmationView({ id, email, isLastAdministrator }: AccountRecord): Page {
  return administrationPage({
    title: 'Fermer le compte',
    section: 'accounts',
    above: { path: paths.accountRecord(id), title: email },
    body: isLastAdministrator
      ? lastAdministrator
      : html`<ul><li>La personne est déconnectée et ne peut plus se connecter. Un message le lui dit.</li><li>Son adresse, son nom et ses rôles sont effacés. Un message qui attend encore de dire à une structure qui a pu la lire garde l’adresse et le nom jusqu’à son départ.</li>
<li>Le journal garde l’identifiant du compte, sans nom ni adresse.</li><li>Les réponses restent à sa structure.</li></ul>
<form method="post" action="${paths.accountClosing(id)}"><p class="actions"><button type="submit" class="danger">Fermer définitivement ce compte</button>
<a href="${paths.accountRecord(id)}">Ne rien changer</a></p></form>`,
  })
}
