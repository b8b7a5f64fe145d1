import { html } from 'hono/html'
import type { Region, Territory, TerritoryMember } from '#directory'
import type { Issue } from '#kernel'
import { countWords } from '#messages'
import { paths } from '../../paths.ts'
import { byNumber, choiceSearch, type SearchedChoices } from '../../ui/forms/choice-search.view.ts'
import { field } from '../../ui/forms/fields.ts'
import type { Html } from '../../ui/html.ts'
import { listedCell, listedRow, listedTable } from '../../ui/lists/listed-table.ts'
import { pagination } from '../../ui/lists/pagination.ts'
import { severalWait, territoryWaits } from '../waiting-placement.view.ts'

/** Some of the structures of a territory, or of those without territory. */
export interface PlacedPage {
  readonly members: readonly TerritoryMember[]
  readonly found: number
  readonly page: number
  readonly pages: number
  /** The structure that the administrator wants to place. */
  readonly chosen: TerritoryMember | undefined
}

/** A territory, and whether what comes to it waits for a second administrator. */
export interface PlaceableTerritory extends Territory {
  readonly waits: boolean
}

/** The structures of a territory, each with a button that takes it out. */
export function membersSection(region: Region, id: string, placed: PlacedPage): Html {
  if (placed.found === 0) return html`<h2>Structures</h2><p>Ce territoire n’a encore aucune structure ouverte.</p>`
  const action = paths.territoryPlacement(region.code, id)
  return html`<h2>Structures</h2>
${listedTable({
  caption: `${countWords(placed.found, 'structure ouverte', 'structures ouvertes')} du territoire, par nom`,
  head: ['Structure', 'Retirer'],
  rows: placed.members.map((member) =>
    memberRow(member, [
      listedCell(
        'Retirer',
        html`<form method="post" action="${action}"><input type="hidden" name="numero" value="${member.structure.finess}"><input type="hidden" name="retirer" value="oui">
<button type="submit" class="secondary" aria-label="Retirer ${member.structure.name} du territoire">Retirer</button></form>`,
      ),
    ]),
  ),
})}
${pagination(placed, (page) => `${paths.territory(region.code, id)}?page=${page}`)}`
}

/** The form that places one structure in a territory. */
export function placementForm(
  region: Region,
  id: string,
  {
    number,
    search,
    waits,
    issues,
  }: {
    readonly number: string
    readonly search: SearchedChoices
    readonly waits: boolean
    readonly issues: readonly Issue[]
  },
): Html {
  return html`<h2>Placer une structure ici</h2>
${waits ? territoryWaits : ''}
<p class="hint">Elle quitte ${waits ? 'alors ' : ''}le territoire où elle était. Les animateurs de celui-ci liront ce qu’elle transmet&nbsp;: ceux qui en répondent l’apprennent par courriel le lendemain matin.</p>
${choiceSearch({ path: paths.territory(region.code, id), label: 'Nom de la structure, commune ou numéro FINESS', ...search })}
${byNumber(
  html`<form method="post" action="${paths.territoryPlacement(region.code, id)}">
${field(issues, { name: 'numero', label: 'Numéro FINESS de la structure', value: number, autocomplete: 'off', inputmode: 'numeric', maxlength: 20 })}
<p class="actions"><button type="submit">Placer</button></p>
</form>`,
  number !== '' || issues.some(({ path }) => path === 'numero'),
)}`
}

/** The structures of a region that no territory has. Each can be placed. */
export function outsideSection(region: Region, placed: PlacedPage, territories: readonly PlaceableTerritory[]): Html {
  if (placed.found === 0)
    return html`<h2 id="sans-territoire">Structures sans territoire</h2><p>Toutes les structures ouvertes de la région ont un territoire.</p>`
  const at = paths.territories(region.code)
  return html`<h2 id="sans-territoire">Structures sans territoire</h2>
${placed.chosen ? choiceOfTerritory(region, placed.chosen, territories) : ''}
${listedTable({
  caption: `${countWords(placed.found, 'structure ouverte', 'structures ouvertes')} sans territoire, par nom`,
  head: ['Structure', 'Territoire'],
  rows: placed.members.map((member) => {
    const { finess, name } = member.structure
    const href = `${at}?page=${placed.page}&structure=${finess}#sans-territoire`
    return memberRow(member, [
      listedCell(
        'Territoire',
        html`<a href="${href}">Choisir<span class="sr-only"> un territoire pour ${name}</span></a>`,
      ),
    ])
  }),
})}
${pagination(placed, (page) => `${at}?page=${page}#sans-territoire`)}`
}

/** One button for each territory of the region. */
function choiceOfTerritory(
  region: Region,
  { structure }: TerritoryMember,
  territories: readonly PlaceableTerritory[],
): Html {
  return html`<div class="chosen"><h3>Placer ${structure.name} dans un territoire</h3>
<p>Ses animateurs liront ce qu’elle transmet&nbsp;: ceux qui en répondent l’apprennent par courriel le lendemain matin.</p>
${territories.map(
  ({
    id,
    name,
    waits,
  }) => html`<form method="post" class="inline" action="${paths.territoryPlacement(region.code, id)}">
<input type="hidden" name="numero" value="${structure.finess}"><button type="submit" class="secondary">${name}${waits ? ' (après accord)' : ''}</button></form>`,
)}${territories.some(({ waits }) => waits) ? severalWait : ''}</div>`
}

/** The town stands beside the name: a line of its own would lengthen the list on a telephone. */
function memberRow({ structure: { name, finess, town } }: TerritoryMember, cells: readonly Html[]): Html {
  const where = [town, `FINESS ${finess}`].filter(Boolean).join(', ')
  return listedRow(html`${name} <span class="hint">${where}</span>`, cells)
}
