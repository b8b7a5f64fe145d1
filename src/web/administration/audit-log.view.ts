import { html } from 'hono/html'
import type { AskedFilters, LogPage, ReadRow } from '#audit'
import { type Issue, inFrenchOrder, parisTime } from '#kernel'
import { actionNames, actorWords, instantWords, outcomeNames } from '#messages'
import { paths } from '../paths.ts'
import { dayField, faultSummary, field } from '../ui/forms/fields.ts'
import type { Html } from '../ui/html.ts'
import { type TableRow, tableView } from '../ui/lists/table.ts'
import type { Page } from '../ui/page/layout.ts'
import { administrationPage } from './administration-frame.view.ts'
import { actionName, doorName } from './audit-rows.view.ts'

/** The query parameter of each filter, which is also the name of its field. */
export const filterNames = {
  fromDay: 'du',
  toDay: 'au',
  actor: 'auteur',
  action: 'action',
  subject: 'objet',
  outcome: 'issue',
} as const

/** The filters as typed. */
export type AuditFilters = { readonly [Name in keyof AskedFilters]: AskedFilters[Name] }

interface AuditLog {
  readonly filters: AuditFilters
  readonly page: LogPage
  /** Ids of the accounts in these rows that still exist. */
  readonly accounts: ReadonlySet<string>
  /** Issues of the filters, by field name. */
  readonly issues: readonly Issue[]
}

export function auditLogView({ filters, page, accounts, issues }: AuditLog): Page {
  return administrationPage({
    title: 'Journal',
    section: 'log',
    wide: true,
    faulty: issues.length > 0,
    body: html`<p class="lead">Ce qui a été fait ou refusé sur ce serveur, du plus récent au plus ancien.</p>
<p class="hint">Ni réponse, ni nom, ni adresse électronique&nbsp;: un compte y est désigné par son identifiant. Pour vérifier que rien
n’y a été modifié, lancez sur le serveur la commande <code>audit verify</code>.</p>
${faultSummary(issues)}
${filterForm(filters, issues)}
${issues.length > 0 ? '' : results(filters, page, accounts)}`,
  })
}

function filterForm(filters: AuditFilters, issues: readonly Issue[]): Html {
  return html`<search aria-label="Choisir les lignes"><form method="get" action="${paths.auditLog}">
<div class="filters">
<div>${filterField('fromDay', 'Du', dayField)}</div>
<div>${filterField('toDay', 'Au', dayField)}</div>
<div><label for="issue">Issue</label>
<select id="issue" name="issue">${option('', 'Toutes', filters.outcome)}${Object.entries(outcomeNames).map(([code, words]) => option(code, words, filters.outcome))}</select></div>
<div><label for="action">Action</label>
<select id="action" name="action">${option('', 'Toutes', filters.action)}${sortedActions().map(([code, words]) => option(code, words, filters.action))}</select></div>
<div>${filterField('actor', 'Auteur (identifiant exact)')}</div>
<div>${filterField('subject', 'Objet (identifiant exact)')}</div>
</div>
<p class="actions"><button type="submit">Afficher</button> <a href="${paths.auditLog}">Tout afficher</a></p>
</form></search>`

  function filterField(filter: keyof typeof filterNames, label: string, draw = field): Html {
    const given = { value: filters[filter], autocomplete: 'off', maxlength: 200, optional: true }
    return draw(issues, { name: filterNames[filter], label, ...given })
  }
}

function option(value: string, words: string, chosen: string | undefined): Html {
  return html`<option value="${value}" ${value === (chosen ?? '') ? 'selected' : ''}>${words}</option>`
}

function sortedActions(): [string, string][] {
  return Object.entries(actionNames).sort(([, one], [, other]) => inFrenchOrder(one, other))
}

function results(filters: AuditFilters, { rows, older }: LogPage, accounts: ReadonlySet<string>): Html {
  if (rows.length === 0) return html`<p role="status">Aucune ligne ne correspond.</p>`
  return html`${tableView({
    caption: `Lignes ${rows.at(-1)?.sequence} à ${rows[0]?.sequence} du journal`,
    head: ['Ligne', 'Quand', 'Auteur', 'Action', 'Objet', 'Issue', 'D’où'],
    rows: rows.map((row) => rowView(row, accounts)),
    short: ['Quand', 'Action', 'Issue', 'D’où'],
  })}
<p class="actions">${older ? html`<a role="button" class="secondary" href="${addressWith(filters, paths.auditLog, older)}">Lignes plus anciennes</a>` : ''}
<a role="button" class="secondary outline" href="${addressWith(filters, paths.auditLogFile)}">Télécharger ces lignes (CSV)</a></p>
${rows.some(({ isForeign }) => isForeign) ? html`<p class="hint">«&nbsp;autre serveur&nbsp;»&nbsp;: la ligne vient d’une sauvegarde qu’un autre serveur a écrite. Celui-ci ne répond pas de ce qu’elle dit.</p>` : ''}
<p class="hint">Le téléchargement est lui-même noté dans le journal.</p>`
}

/** The id of the account that acted; undefined when the operator, the system or a visitor did. */
export function accountOf(actor: string): string | undefined {
  return actor.startsWith('account:') ? actor.slice('account:'.length) : undefined
}

/** What an action was about, in parts: an account among them stands alone or after its kind (`account:`). */
export function wordsOfSubject(subject: string): string[] {
  return subject
    .split(' ')
    .map((word) => accountOf(word) ?? word)
    .filter((word) => word.length <= 200)
}

/** Links to the accounts among these ids that still exist; a closed account is named by its id alone. */
function accountLinks(ids: readonly (string | undefined)[], accounts: ReadonlySet<string>): Html {
  const known = ids.filter((id) => id !== undefined && accounts.has(id))
  return html`${known.map((id) => html` <a class="hint" href="${paths.accountRecord(id ?? '')}" aria-label="Fiche du compte ${id}">(fiche)</a>`)}`
}

function rowView(row: ReadRow, accounts: ReadonlySet<string>): TableRow {
  const { sequence, at, actor, action, subject, outcome, from, door, isForeign } = row
  return [
    String(sequence),
    html`<time datetime="${at.toISOString()}">${instantWords(at, parisTime)}</time>`,
    html`<a href="${addressWith({ actor }, paths.auditLog)}">${actorWords(actor)}</a>${accountLinks([accountOf(actor)], accounts)}`,
    actionName(action),
    html`${subject ? html`<a href="${addressWith({ subject: subject.split(' ')[0] }, paths.auditLog)}">${subject}</a>` : ''}${accountLinks(wordsOfSubject(subject), accounts)}`,
    outcome === 'refused' ? html`<strong>${outcomeNames.refused}</strong>` : outcomeNames.done,
    html`${doorName(door)}${from ? html` <span class="hint">${from}</span>` : ''}${isForeign ? html` <strong>autre serveur</strong>` : ''}`,
  ]
}

/** The address of a page of the log: the filters, and the row after which the page begins. */
function addressWith(filters: AuditFilters, path: string, before?: number): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(filters))
    if (value) query.set(filterNames[name as keyof typeof filterNames], value)
  if (before !== undefined) query.set('avant', String(before))
  return query.size > 0 ? `${path}?${query}` : path
}
