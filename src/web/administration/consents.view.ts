import { html } from 'hono/html'
import { consentDays, type PendingConsent, type PendingConsents, type PlacedUnits } from '#identity'
import { parisTime } from '#kernel'
import { countWords, dayWords, sentence } from '#messages'
import { paths } from '../paths.ts'
import { roleList } from '../ui/facts/roles.ts'
import type { Html } from '../ui/html.ts'
import { longTableView } from '../ui/lists/table.ts'
import type { Page } from '../ui/page/layout.ts'
import { administrationPage } from './administration-frame.view.ts'

/** Roles that wait for a second administrator: who asks, for whom, which role, until when. */
export function consentsView({ on, asks, approvers }: PendingConsents): Page {
  return administrationPage({
    title: 'Accords',
    section: 'consents',
    wide: true,
    body: html`${on ? onView(approvers) : offView}
<h2>Demandes en attente</h2>
${asks.length === 0 ? html`<p>Aucune demande n’est en attente.</p>` : asks.map(askView)}`,
  })
}

const offView = html`<p class="lead">L’accord d’un second administrateur n’est pas demandé sur ce serveur.</p>
<p>Un administrateur seul peut donc donner à quelqu’un un rôle qui lit des réponses. Ceux qui répondent de la structure en sont prévenus par message.</p>
<p>S’il y a deux administrateurs, démarrez le serveur avec le réglage <code>ROLE_CONSENT=on</code>.</p>`

function onView(approvers: number): Html {
  return html`<p class="lead">Un rôle qui lit des réponses ou des résultats transmis attend l’accord d’un second administrateur, pendant ${countWords(consentDays, 'jour')}. Une structure placée sous un tel rôle l’attend aussi.</p>
<p>Avant cet accord, rien n’est envoyé et aucun lien n’existe. Les commandes lancées sur le serveur n’attendent pas cet accord.</p>
${approvers > 0 ? html`<p>${countWords(approvers, 'administrateur peut', 'administrateurs peuvent')} donner un accord à ce que vous demandez.</p>` : stuckView}`
}

const stuckView = html`<p class="notice"><strong>Personne ne peut donner un accord à ce que vous demandez.</strong> Un administrateur que vous avez invité, ou que la même personne a invité, ne le peut pas.
Faites inviter le second par une commande, sur le serveur&nbsp;: <code>npm run -s cli -- user invite &lt;mail&gt; --role admin</code>.</p>`

const verbs: Readonly<Record<PendingConsent['kind'], string>> = {
  invite: 'Inviter',
  grant: 'Donner un rôle à',
  reach: 'Placer',
}

function askView({ id, asker, kind, people, placed, createdAt, expiresAt, fault }: PendingConsent): Html {
  const [first] = people
  const whom = placed
    ? placedWords(placed)
    : people.length === 1 && first
      ? first.email
      : countWords(people.length, 'personne')
  return html`<section aria-labelledby="demande-${id}">
<h3 id="demande-${id}">${verbs[kind]} ${whom}</h3>
<dl class="facts">
<dt>Demandé par</dt><dd>${asker}, le ${dayWords(createdAt, parisTime)}</dd>
<dt>Sans accord, expire le</dt><dd>${dayWords(expiresAt, parisTime)}</dd>
${people.length === 1 && first ? html`<dt>Rôles</dt><dd>${roleList(first.roles)}</dd>` : ''}
${placed ? html`<dt>${placed.units.length > 1 ? 'Rôle qui les lira' : 'Rôle qui la lira'}</dt><dd>${roleList([placed.role])}</dd>` : ''}
</dl>
${people.length > 1 ? peopleView(people) : ''}
${placed ? placedView(placed) : ''}
${decisionView({ id, whom, fault, hint: placed ? placedHint(placed) : personHint })}
</section>`
}

function peopleView(people: PendingConsent['people']): Html {
  return longTableView({ caption: 'Personnes à inviter', head: ['À qui', 'Rôles'] }, people, ({ email, roles }) => [
    email,
    roleList(roles),
  ])
}

/** A structure alone is named: two asks of one day are then told apart. */
function placedWords({ role, units }: PlacedUnits): string {
  const [only] = units
  if (units.length === 1 && only?.name) return only.name
  const [one, many] =
    role.role === 'territory' ? ['structure', 'structures'] : ['entité juridique', 'entités juridiques']
  return countWords(units.length, one, many)
}

function placedView({ units }: PlacedUnits): Html {
  return longTableView({ caption: 'À placer', head: ['Nom', 'Numéro FINESS'] }, units, ({ finess, name }) => [
    name ?? 'Nom inconnu',
    finess,
  ])
}

const personHint =
  'Vérifiez de vive voix, auprès de la structure ou de l’organisme, que cette personne doit avoir ce rôle.'

function placedHint({ role, units }: PlacedUnits): string {
  const [one, many] =
    role.role === 'territory'
      ? ['cette structure', 'ces structures']
      : ['les structures de cette entité juridique', 'les structures de ces entités juridiques']
  return `Quelqu’un a déjà ce rôle, ou y est invité. Vérifiez que cette personne doit lire aussi ${units.length > 1 ? many : one}.`
}

interface Decision extends Pick<PendingConsent, 'id' | 'fault'> {
  readonly whom: string
  /** What to make sure of before agreeing. */
  readonly hint: string
}

function decisionView({ id, whom, hint, fault }: Decision): Html {
  const about = html`<span class="sr-only">, ${whom}</span>`
  if (fault === 'consent-own') {
    return html`<form method="post" action="${paths.consentWithdrawal(id)}"><p class="actions"><button type="submit" class="secondary">Retirer ma demande${about}</button></p></form>`
  }
  const refusal = html`<form method="post" action="${paths.consentRefusal(id)}"><p class="actions"><button type="submit" class="secondary">Refuser${about}</button></p></form>`
  if (fault) return html`<p>${sentence(fault)}</p>${refusal}`
  return html`<p class="hint">${hint}</p>
<form method="post" action="${paths.consentApproval(id)}"><p class="actions"><button type="submit">Donner mon accord${about}</button></p></form>
${refusal}`
}
