import { html } from 'hono/html'
import {
  findRegion,
  type Group,
  type Parent,
  regions,
  type Structure,
  type StructureSearch,
  type Territory,
} from '#directory'
import type { Issue, Role } from '#kernel'
import { roles } from '#kernel'
import { countWords, roleWords, sentence } from '#messages'
import { parentLines } from '../ui/facts/parent-lines.ts'
import type { Html } from '../ui/html.ts'

/** A role being chosen, and its scope. */
export interface ChosenRole {
  readonly role: Role | undefined
  /** Empty until chosen. */
  readonly scope: string
  readonly search: string
  /** Id of the group whose structures are listed. */
  readonly group?: string | undefined
}

export interface RoleForm extends ChosenRole {
  readonly territories: readonly Territory[]
  /** The open groups, for an RSSI. */
  readonly groups: readonly Group[]
  readonly found: StructureSearch | undefined
  readonly structure: Structure | undefined
  /** Whether the role waits for the consent of another administrator. */
  readonly waits: boolean
}

interface Around {
  /** The address of the page: choices lead there, and the form is sent there. */
  readonly path: string
  /** The fields of the form that come after the role. */
  readonly fields: Html
  readonly button: string
  readonly issues: readonly Issue[]
}

/** Three steps, each a page of its own so that no script is needed: the role, its scope, then the other fields. */
export function roleFormView(form: RoleForm, around: Around): Html {
  if (!form.role) return roleStep(around.path)
  const needsStructure = form.role === 'structure' && !form.structure
  return html`<p>Rôle&nbsp;: <strong>${roleWords[form.role]}</strong> – <a href="${around.path}">choisir un autre rôle</a></p>
${form.role === 'structure' || form.role === 'college' ? structureStep(form, around) : ''}
${needsStructure ? '' : lastStep(form, form.role, around)}`
}

function roleStep(path: string): Html {
  return html`<form method="get" action="${path}">
<fieldset><legend>Quel rôle&nbsp;?</legend>${roles.map(
    (role) => html`<label><input type="radio" name="role" value="${role}" required> ${roleWords[role]}</label>`,
  )}</fieldset>
<p class="actions"><button type="submit">Continuer</button></p>
</form>`
}

/** Searches for a structure. For a role in a legal entity, any structure of that entity will do. */
function structureStep(form: RoleForm, { path, issues }: Around): Html {
  const { role = 'structure', structure, search, found } = form
  if (role === 'structure' && structure) return chosenStructure(structure, `${path}?role=structure`)
  const fault = issues.find((issue) => issue.path === 'q')
  return html`<search aria-labelledby="registre"><h2 id="registre">${role === 'structure' ? 'Quelle structure\u00A0?' : 'Retrouver l’entité juridique ou le groupe'}</h2>
<form method="get" action="${path}"><input type="hidden" name="role" value="${role}">
<label for="q">${role === 'structure' ? 'Nom, commune, numéro FINESS ou SIREN' : 'Nom, numéro FINESS ou SIREN, ou l’une de ses structures'}</label>
${fault ? html`<p class="fault" id="q-faute">${sentence(fault.code, fault.values)}</p>` : ''}
<div class="field-with-button"><input id="q" name="q" type="text" inputmode="search" value="${search}" maxlength="100" autocomplete="off"${
    fault ? html` aria-invalid="true" aria-describedby="q-faute"` : ''
  }>
<button type="submit" class="secondary">Rechercher</button></div></form>
${found ? results(found, role, path) : ''}</search>`
}

function results({ structures, more, parents }: StructureSearch, role: Role, path: string): Html {
  if (structures.length === 0 && parents.length === 0)
    return html`<p role="status">Aucune structure trouvée. Essayez un seul mot du nom.</p>`
  const scopeOf = ({ finess, legalEntityFiness }: Structure) => (role === 'structure' ? finess : legalEntityFiness)
  return html`<p role="status">${countWords(structures.length, 'structure trouvée', 'structures trouvées')}${more ? ', et d’autres encore\u00A0: précisez la recherche' : ''}.</p>
${parentLines(parents, (parent) => `${path}?${new URLSearchParams({ role, ...parentStep(parent, role) })}`)}
<ul class="results">${structures.map(
    (
      structure,
    ) => html`<li><a href="${path}?${new URLSearchParams({ role, perimetre: scopeOf(structure) })}">${structure.name}</a>
<span class="hint">${[structure.postalCode, structure.town].filter(Boolean).join(' ')} – ${role === 'structure' ? 'FINESS' : 'entité juridique'} ${scopeOf(structure)}</span></li>`,
  )}</ul>`
}

/** An RSSI is given the legal entity or group itself; for a role in a structure, its structures are listed. */
function parentStep({ kind, id }: Parent, role: Role): Record<string, string> {
  if (role !== 'structure') return { perimetre: id }
  return kind === 'legal-entity' ? { q: id } : { groupe: id }
}

function chosenStructure(structure: Structure, otherPath: string): Html {
  return html`<section class="chosen" aria-labelledby="structure-choisie"><h2 id="structure-choisie">${structure.name}</h2>
<p>${structure.town ? `${structure.town} – ` : ''}FINESS ${structure.finess} – <a href="${otherPath}">choisir une autre structure</a></p></section>`
}

function lastStep(form: RoleForm, role: Role, { path, fields, button, issues }: Around): Html {
  return html`<form method="post" action="${path}"><input type="hidden" name="role" value="${role}">
${scopeField(form, role, issues)}
${fields}
${form.waits ? waitingNotice : ''}
<p class="actions"><button type="submit">${form.waits ? 'Demander l’accord' : button}</button></p>
</form>`
}

const waitingNotice = html`<p class="hint">Ce rôle lit des réponses ou des résultats transmis&nbsp;: il attend l’accord d’un autre administrateur, pendant sept jours. Rien n’est envoyé avant.</p>`

function scopeField(form: RoleForm, role: Role, issues: readonly Issue[]): Html {
  if (role === 'admin') return html``
  if (role === 'structure') return html`<input type="hidden" name="perimetre" value="${form.scope}">`
  const issue = issues.find(({ path }) => path === 'perimetre')
  const state = issue ? html` aria-invalid="true" aria-describedby="perimetre-faute"` : ''
  const labels = {
    college: 'Numéro FINESS de l’entité juridique',
    territory: 'Territoire',
    region: 'Région',
    observer: 'Région',
  }
  return html`<label for="perimetre">${labels[role]}</label>
${issue ? html`<p class="fault" id="perimetre-faute">${sentence(issue.code, issue.values)}</p>` : ''}
${
  role === 'college'
    ? collegeFields(form, state)
    : html`<select id="perimetre" name="perimetre" required${state}><option value="">Choisir…</option>${role === 'territory' ? territoryOptions(form) : regionOptions(form)}</select>`
}`
}

/** An RSSI answers for a legal entity, or for a group: one of the two is chosen. */
function collegeFields({ scope, groups }: RoleForm, state: Html | string): Html {
  const isGroup = groups.some(({ id }) => id === scope)
  const number = html`<input id="perimetre" name="perimetre" type="text" value="${isGroup ? '' : scope}" maxlength="40" autocomplete="off"${groups.length > 0 ? '' : ' required'}${state}>`
  if (groups.length === 0) return number
  return html`${number}
<label for="groupe">Ou un groupe d’entités juridiques</label>
<select id="groupe" name="groupe"><option value="">Aucun</option>${groups.map(({ id, name }) => option(id, name, scope))}</select>`
}

function regionOptions({ scope }: RoleForm): Html {
  return html`${regions.map(({ code, name }) => option(code, name, scope))}`
}

function territoryOptions({ scope, territories }: RoleForm): Html {
  const byRegion = Map.groupBy(territories, ({ region }) => region)
  return html`${[...byRegion].map(
    ([region, own]) =>
      html`<optgroup label="${findRegion(region)?.name ?? region}">${own.map(({ id, name }) => option(id, name, scope))}</optgroup>`,
  )}`
}

function option(value: string, words: string, chosen: string): Html {
  return html`<option value="${value}"${value === chosen ? ' selected' : ''}>${words}</option>`
}
