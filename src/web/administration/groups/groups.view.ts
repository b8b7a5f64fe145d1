import { html } from 'hono/html'
import { type DescribedGroup, type GroupInNumbers, type GroupMember, groupKinds } from '#directory'
import type { Issue } from '#kernel'
import { countWords, groupKindWords } from '#messages'
import { paths } from '../../paths.ts'
import { byNumber, choiceSearch, type SearchedChoices } from '../../ui/forms/choice-search.view.ts'
import { atFields, faultOf, faultSummary, field } from '../../ui/forms/fields.ts'
import type { Html } from '../../ui/html.ts'
import { listedCell, listedRow, listedTable } from '../../ui/lists/listed-table.ts'
import type { Page } from '../../ui/page/layout.ts'
import { administrationPage } from '../administration-frame.view.ts'
import { groupWaits } from '../waiting-placement.view.ts'

/** The fields of a group, as typed. */
export interface GroupFields {
  readonly name: string
  readonly kind: string
}

/** Form field names, by their names in the use cases. */
const fieldNames = { name: 'nom', kind: 'type', number: 'numero' }

interface GroupsView {
  readonly groups: readonly GroupInNumbers[]
  readonly typed: GroupFields
  readonly issues: readonly Issue[]
}

export function groupsView({ groups, typed, ...view }: GroupsView): Page {
  const issues = atFields(view.issues, fieldNames)
  return administrationPage({
    title: 'Groupes',
    section: 'groups',
    faulty: issues.length > 0,
    body: html`${faultSummary(issues)}
<p class="lead">Un groupe réunit plusieurs entités juridiques&nbsp;: un groupement hospitalier de territoire (GHT), ou un organisme qui gère des
structures par plusieurs entités. Le RSSI d’un groupe lit et remplit les questionnaires de toutes les structures de ses membres.</p>
${groups.length > 0 ? groupTable(groups) : html`<p>Il n’y a pas encore de groupe.</p>`}
<h2>Ajouter un groupe</h2>
<form method="post" action="${paths.groups}">
${groupFields(typed, issues)}
<p class="actions"><button type="submit">Ajouter</button></p>
</form>
<p class="hint">Pour beaucoup de groupes, la commande <code>import groups</code> lit un fichier CSV ou le fichier FINESS+.</p>`,
  })
}

function groupFields(typed: GroupFields, issues: readonly Issue[]): Html {
  return html`${field(issues, { name: 'nom', label: 'Nom', value: typed.name, autocomplete: 'off', maxlength: 120 })}
<fieldset id="type"><legend>Type</legend>${faultOf(issues, 'type')}${groupKinds.map(
    (kind) =>
      html`<label><input type="radio" name="type" value="${kind}"${kind === typed.kind ? ' checked' : ''}> ${groupKindWords[kind]}</label>`,
  )}</fieldset>`
}

const head = ['Groupe', 'Type', 'Entités juridiques', 'Structures ouvertes'] as const

function groupTable(groups: readonly GroupInNumbers[]): Html {
  const [, kindName, entitiesName, structuresName] = head
  return listedTable({
    caption: 'Groupes, par nom',
    head,
    rows: groups.map(({ id, name, kind, entities, structures }) =>
      listedRow(html`<a href="${paths.group(id)}">${name}</a>`, [
        listedCell(kindName, groupKindWords[kind]),
        listedCell(entitiesName, entities),
        listedCell(structuresName, structures),
      ]),
    ),
  })
}

interface GroupView {
  readonly group: DescribedGroup
  readonly typed: GroupFields
  /** The number of a legal entity, as typed. */
  readonly number: string
  readonly search: SearchedChoices
  /** Whether a legal entity that is added waits for a second administrator. */
  readonly waits: boolean
  readonly issues: readonly Issue[]
}

export function groupView({ group, typed, number, search, waits, ...view }: GroupView): Page {
  const issues = atFields(view.issues, fieldNames)
  const { id, name, members } = group
  return administrationPage({
    title: name,
    section: 'groups',
    faulty: issues.length > 0,
    body: html`${faultSummary(issues)}
${members.length > 0 ? memberTable(id, members) : html`<p>Ce groupe n’a encore aucune entité juridique.</p>`}
<h2>Ajouter une entité juridique</h2>
${waits ? groupWaits : ''}
<p class="hint">Le RSSI du groupe lira ${waits ? 'alors' : 'aussitôt'} ses structures. Ceux qui en répondent l’apprennent par courriel.</p>
${choiceSearch({ path: paths.group(id), label: 'Nom de l’entité juridique ou de l’une de ses structures, commune, FINESS ou SIREN', ...search })}
${byNumber(
  html`<form method="post" action="${paths.groupMembers(id)}">
${field(issues, { name: 'numero', label: 'Numéro FINESS de l’entité juridique, ou SIREN', value: number, autocomplete: 'off', inputmode: 'numeric', maxlength: 20 })}
<label><input type="checkbox" name="support" value="oui"> C’est l’établissement support du groupe</label>
<p class="actions"><button type="submit">Ajouter</button></p>
</form>`,
  number !== '' || issues.some(({ path }) => path === 'numero'),
)}
<h2>Nom et type</h2>
<form method="post" action="${paths.group(id)}">
${groupFields(typed, issues)}
<p class="actions"><button type="submit">Enregistrer</button> <a href="${paths.groups}">Revenir</a></p>
</form>
<h2>Fermer ce groupe</h2>
<p>Les rôles donnés sur ce groupe n’ouvrent alors plus rien, et ses invitations non plus. Un groupe fermé ne rouvre pas.</p>
<form method="post" action="${paths.groupClosing(id)}"><p class="actions"><button type="submit" class="danger">Fermer le groupe</button></p></form>`,
  })
}

function memberTable(id: string, members: readonly GroupMember[]): Html {
  return listedTable({
    caption: 'Entités juridiques du groupe',
    head: ['Entité juridique', 'Structures ouvertes', 'Retirer'],
    rows: members.map(({ finess, name, isSupport, structures }) =>
      listedRow(
        html`${name ?? 'Entité juridique'} <span class="hint">FINESS ${finess}${isSupport ? ' – établissement support' : ''}</span>`,
        [
          listedCell('Structures ouvertes', countWords(structures.length, 'structure')),
          listedCell(
            'Retirer',
            html`<form method="post" action="${paths.groupMemberRemoval(id)}"><input type="hidden" name="entite" value="${finess}">
<button type="submit" class="secondary" aria-label="Retirer ${name ?? finess} du groupe">Retirer</button></form>`,
          ),
        ],
      ),
    ),
  })
}
