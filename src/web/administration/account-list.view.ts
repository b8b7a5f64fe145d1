import { html } from 'hono/html'
import type { FoundAccount } from '#identity'
import { type ListPage, parisTime } from '#kernel'
import { clockTime, countWords, dayWords, quoted } from '#messages'
import { paths } from '../paths.ts'
import { roleList } from '../ui/facts/roles.ts'
import type { Html } from '../ui/html.ts'
import { activeFilters } from '../ui/lists/active-filters.view.ts'
import { listedRow, listedTable, shortCell } from '../ui/lists/listed-table.ts'
import { pagination } from '../ui/lists/pagination.ts'
import type { Page } from '../ui/page/layout.ts'
import { administrationPage } from './administration-frame.view.ts'

interface AccountList {
  readonly found: ListPage<FoundAccount>
  readonly search: string
  readonly secondFactorMissing: boolean
  readonly underAttack: boolean
}

export function accountListView({ found, search, secondFactorMissing, underAttack }: AccountList): Page {
  const address = (page: number) => {
    const query = new URLSearchParams({
      ...(search && { q: search }),
      ...(secondFactorMissing && { filtre: 'second-facteur' }),
      ...(underAttack && { filtre: 'essais' }),
    })
    query.set('page', String(page))
    return `${paths.accounts}?${query}`
  }
  return administrationPage({
    title: 'Comptes',
    section: 'accounts',
    wide: true,
    body: html`<p>Pour ajouter quelqu’un, <a href="${paths.invitationMaking}">envoyez-lui une invitation</a>.</p>
${searchForm(search, secondFactorMissing, underAttack)}
${activeFilters(filterWords(search, secondFactorMissing, underAttack), { href: paths.accounts, label: 'Voir tous les comptes' })}
<p role="status">${countWords(found.total, 'compte')}.</p>
${
  found.total > 0
    ? listedTable({
        caption: 'Comptes, par adresse électronique',
        head: ['Compte', 'Rôles', 'Dernière connexion', 'Second facteur'],
        rows: found.items.map(accountRow),
      })
    : ''
}
${pagination(found, address)}`,
  })
}

function searchForm(search: string, secondFactorMissing: boolean, underAttack: boolean): Html {
  return html`<search aria-label="Chercher un compte"><form method="get" action="${paths.accounts}">
<label for="q">Adresse électronique, structure, territoire ou région</label>
<div class="field-with-button"><input id="q" name="q" type="text" inputmode="search" value="${search}" maxlength="100" autocomplete="off">
<button type="submit" class="secondary">Chercher</button></div>
${underAttack ? html`<input type="hidden" name="filtre" value="essais">` : html`<label><input type="checkbox" name="filtre" value="second-facteur"${secondFactorMissing ? ' checked' : ''}> Seulement ceux dont le second facteur manque</label>`}
</form></search>`
}

function filterWords(search: string, secondFactorMissing: boolean, underAttack: boolean): string[] {
  return [
    secondFactorMissing ? 'comptes dont le second facteur manque' : '',
    underAttack ? 'comptes qui subissent des essais répétés de mots de passe' : '',
    search ? quoted(search) : '',
  ].filter(Boolean)
}

function accountRow({ id, email, name, roles, lastSignInAt, ...account }: FoundAccount): Html {
  const heading = html`<a href="${paths.accountRecord(id)}">${email}</a>${name ? html` <span class="hint">${name}</span>` : ''}${account.underAttack ? html` <strong>Essais répétés de mots de passe</strong>` : ''}`
  return listedRow(heading, [
    html`<td role="cell">${roleList(roles)}</td>`,
    shortCell('Connexion', signInWords(lastSignInAt)),
    shortCell('Second facteur', secondFactorWords(account)),
  ])
}

export function signInWords(lastSignInAt: Date | null): string {
  return lastSignInAt ? `${dayWords(lastSignInAt, parisTime)} à ${clockTime(lastSignInAt, parisTime)}` : 'Jamais'
}

export function secondFactorWords(account: Pick<FoundAccount, 'hasSecondFactor' | 'secondFactorMissing'>): Html {
  if (account.hasSecondFactor) return html`En place`
  return account.secondFactorMissing ? html`<strong>Manque</strong>` : html`Aucun`
}
