import { html } from 'hono/html'
import { type Region, regions, type TerritoryWithMembers } from '#directory'
import type { Issue } from '#kernel'
import { countWords } from '#messages'
import { paths } from '../../paths.ts'
import type { SearchedChoices } from '../../ui/forms/choice-search.view.ts'
import { atFields, faultSummary, field } from '../../ui/forms/fields.ts'
import type { Html } from '../../ui/html.ts'
import { tableView } from '../../ui/lists/table.ts'
import type { Page } from '../../ui/page/layout.ts'
import { administrationPage } from '../administration-frame.view.ts'
import {
  membersSection,
  outsideSection,
  type PlaceableTerritory,
  type PlacedPage,
  placementForm,
} from './placements.view.ts'
import { regionPage, territoryFileSection } from './territory-import.view.ts'

/** The fields of a territory, as typed. */
export interface TerritoryFields {
  readonly name: string
  /** Counted from 1. */
  readonly position: string
}

/** Form field names, by their names in the use case. */
const fieldNames = { name: 'nom', position: 'rang' }

function nameField(typed: TerritoryFields, issues: readonly Issue[]): Html {
  return field(issues, { name: 'nom', label: 'Nom', value: typed.name, autocomplete: 'off', maxlength: 80 })
}

export function regionsView(divided: readonly Region[]): Page {
  return administrationPage({
    title: 'Territoires',
    section: 'territories',
    body: html`<p class="lead">Un territoire réunit des structures d’une région, suivies par les mêmes animateurs. Il ne suit pas les départements.</p>
${divided.length > 0 ? html`<h2>Régions qui ont des territoires</h2>${regionList(divided)}` : ''}
<h2>${divided.length > 0 ? 'Autres régions' : 'Choisir une région'}</h2>
${regionList(regions.filter((region) => !divided.some(({ code }) => code === region.code)))}`,
  })
}

function regionList(listed: readonly Region[]): Html {
  return html`<ul>${listed.map(({ code, name }) => html`<li><a href="${paths.territories(code)}">${name}</a></li>`)}</ul>`
}

interface TerritoriesView {
  readonly region: Region
  readonly territories: readonly (TerritoryWithMembers & PlaceableTerritory)[]
  /** The structures without territory; undefined in a region that has none. */
  readonly outside: PlacedPage | undefined
  readonly typed: TerritoryFields
  readonly issues: readonly Issue[]
}

/** The territories of one region: the list, a form to add one, and the import of their structures. */
export function territoriesView(view: TerritoriesView): Page {
  const { region, territories, outside, typed } = view
  const issues = atFields(view.issues, fieldNames)
  return administrationPage({
    title: region.name,
    section: 'territories',
    faulty: issues.length > 0,
    body: html`${faultSummary(issues)}
${territories.length > 0 ? territoryTable(territories) : html`<p>Cette région n’a pas encore de territoire.</p>`}
<h2>Ajouter un territoire</h2>
<form method="post" action="${paths.territories(region.code)}">
${nameField(typed, issues)}
<p class="actions"><button type="submit">Ajouter</button></p>
</form>
${territories.length > 0 ? territoryFileSection(region) : ''}
${outside ? outsideSection(region, outside, territories) : ''}`,
  })
}

function territoryTable(territories: readonly TerritoryWithMembers[]): Html {
  return tableView({
    caption: 'Territoires, dans l’ordre où ils sont présentés',
    head: ['Territoire', 'Structures'],
    rows: territories.map(({ id, region, name, members }) => [
      html`<a href="${paths.territory(region, id)}">${name}</a>`,
      countWords(members, 'structure'),
    ]),
  })
}

interface TerritoryView {
  readonly region: Region
  readonly territory: TerritoryWithMembers
  readonly placed: PlacedPage
  /** The number of a structure, as typed. */
  readonly number: string
  readonly search: SearchedChoices
  /** Whether a structure that is placed waits for a second administrator. */
  readonly waits: boolean
  readonly typed: TerritoryFields
  readonly issues: readonly Issue[]
}

/** A territory can be renamed and moved; it can be deleted only once it has no structure. */
export function territoryView({
  region,
  territory,
  placed,
  typed,
  number,
  search,
  waits,
  ...view
}: TerritoryView): Page {
  const issues = atFields(view.issues, fieldNames)
  const { id, members, name } = territory
  return administrationPage({
    title: name,
    section: 'territories',
    above: regionPage(region),
    faulty: issues.length > 0,
    body: html`${faultSummary(issues)}
<form method="post" action="${paths.territory(region.code, id)}">
${nameField(typed, issues)}
${field(issues, { name: 'rang', label: 'Rang dans la liste', value: typed.position, hint: 'Un nombre, à partir de 1.', inputmode: 'numeric', autocomplete: 'off', maxlength: 3 })}
<p class="actions"><button type="submit">Enregistrer</button> <a href="${paths.territories(region.code)}">Revenir</a></p>
</form>
${membersSection(region, id, placed)}
${placementForm(region, id, { number, search, waits, issues })}
<h2>Supprimer ce territoire</h2>
${
  members > 0
    ? html`<p>Il a encore ${countWords(members, 'structure, ouverte ou fermée', 'structures, ouvertes ou fermées')}. Placez-les dans un autre territoire, ou retirez-les une par une ci-dessus. Pour en retirer beaucoup, ou des structures fermées, écrivez le mot «&nbsp;aucun&nbsp;» en face de chacune <a href="${paths.territoryImport(region.code)}">dans un fichier</a>.</p>`
    : html`<form method="post" action="${paths.territoryRemoval(region.code, id)}"><p class="actions"><button type="submit" class="danger">Supprimer ce territoire vide</button></p></form>`
}`,
  })
}
