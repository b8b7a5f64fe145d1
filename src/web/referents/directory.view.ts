import { html } from 'hono/html'
import {
  type DirectoryEntry,
  type ReferentFunction,
  type Region,
  type RegionDirectory,
  referentFunctions,
} from '#directory'
import { countWords, notProvidedWord, numberWords, quoted, shortFunctionNames, standingWords } from '#messages'
import { paths } from '../paths.ts'
import { parentLines } from '../ui/facts/parent-lines.ts'
import type { Html } from '../ui/html.ts'
import { activeFilters } from '../ui/lists/active-filters.view.ts'
import { listedCell, listedRow, listedTable } from '../ui/lists/listed-table.ts'
import { pagination } from '../ui/lists/pagination.ts'
import type { Page } from '../ui/page/layout.ts'
import { functionWord } from './referent-words.ts'

export interface DirectoryFilter {
  /** INSEE code. */
  readonly region: string
  /** Id of the territory. */
  readonly territory: string | undefined
  /** Keeps the structures where this function has no holder. */
  readonly missing: ReferentFunction | undefined
  /** Keeps the structures of this legal entity (FINESS number) or group (id). */
  readonly parent: string | undefined
  /** Words of the name, the town or the FINESS number; empty for all. */
  readonly search: string
}

interface DirectoryView {
  readonly filter: DirectoryFilter
  /** The regions that the person follows. */
  readonly regions: readonly Region[]
  readonly found: RegionDirectory
}

export function directoryView(view: DirectoryView): Page {
  const { filter, found } = view
  const { entries, matching, followed, region, parents } = found
  const address = (page: number) => `${paths.directory}?${queryOf(filter)}&page=${page}`
  return {
    title: `Annuaire des référents – ${region.name}`,
    wide: true,
    body: html`<h1>Annuaire des référents</h1>
<p class="lead">${region.name}. Qui porte la cybersécurité dans chaque structure&nbsp;: direction, responsable de la sécurité des
systèmes d’information (RSSI), référent sécurité des systèmes d’information (SSI), référent plan de continuité et de reprise
d’activité (PCRA).</p>
<p class="hint">Chaque lecture et chaque téléchargement de cet annuaire sont inscrits au journal.</p>
${filterForm(view)}
${activeFilters(filterWords(view), { href: `${paths.directory}?region=${filter.region}`, label: 'Voir toutes les structures' })}
<p role="status">${countWords(matching, 'structure')} sur ${numberWords(followed)} suivies.</p>
${parentLines(parents, ({ id }) => `${paths.directory}?${queryOf({ ...filter, search: '', parent: id })}`)}
<p><a href="${paths.directoryFile}?${queryOf(filter)}">Télécharger cet annuaire (CSV)</a></p>
${entries.length > 0 ? entriesTable(entries) : html`<p>Essayez un seul mot du nom, la commune, ou un numéro FINESS.</p>`}
${pagination(found, address)}`,
  }
}

/** What the filters keep, in words. */
function filterWords({ filter, found }: DirectoryView): string[] {
  const { parent, territories } = found
  const territory = territories.find(({ id }) => id === filter.territory)
  return [
    parent ? parentWords(parent) : '',
    territory ? `territoire ${territory.name}` : '',
    filter.missing ? `sans ${shortFunctionNames[filter.missing]}` : '',
    filter.search ? quoted(filter.search) : '',
  ].filter(Boolean)
}

function parentWords({ id, isGroup, name }: NonNullable<RegionDirectory['parent']>): string {
  return isGroup ? `groupe ${name}` : `entité juridique ${name ? `${name} (FINESS ${id})` : `FINESS ${id}`}`
}

/** Writes the parameters that `readDirectory` reads. */
function queryOf({ region, parent, territory, missing, search }: DirectoryFilter): URLSearchParams {
  const query = new URLSearchParams({ region })
  if (search) query.set('q', search)
  if (parent) query.set('de', parent)
  if (territory) query.set('territoire', territory)
  if (missing) query.set('sans', functionWord(missing))
  return query
}

function filterForm({ filter, regions, found }: DirectoryView): Html {
  const option = (value: string, label: string, chosen: boolean) =>
    html`<option value="${value}" ${chosen ? 'selected' : ''}>${label}</option>`
  return html`<form method="get" action="${paths.directory}">
${
  regions.length > 1
    ? html`<label for="region">Région</label><select id="region" name="region">${regions.map(({ code, name }) =>
        option(code, name, code === filter.region),
      )}</select>`
    : html`<input type="hidden" name="region" value="${filter.region}">`
}
${filter.parent ? html`<input type="hidden" name="de" value="${filter.parent}">` : ''}<label for="q">Nom, commune, numéro FINESS ou SIREN</label><input id="q" name="q" type="text" inputmode="search" value="${filter.search}" maxlength="100" autocomplete="off">
<label for="territoire">Territoire</label><select id="territoire" name="territoire">${option('', 'Tous', !filter.territory)}${found.territories.map(
    ({ id, name }) => option(id, name, id === filter.territory),
  )}</select>
<label for="sans">Fonction sans titulaire</label><select id="sans" name="sans">${option('', 'Peu importe', !filter.missing)}${referentFunctions.map(
    (each) => option(functionWord(each), shortFunctionNames[each], each === filter.missing),
  )}</select>
<p class="actions"><button type="submit" class="secondary">Filtrer</button></p>
</form>`
}

function entriesTable(entries: readonly DirectoryEntry[]): Html {
  return listedTable({
    caption: 'Fonctions désignées, par structure',
    head: ['Structure', 'Fonctions désignées', notProvidedWord],
    rows: entries.map((entry) => listedRow(nameOf(entry), [knownCell(entry), unknownCell(entry)])),
  })
}

function nameOf({ structure, territory }: DirectoryEntry): Html {
  return html`<a href="${paths.referents(structure.finess)}">${structure.name}</a>
<span class="hint">${[structure.town, structure.finess, territory?.name].filter(Boolean).join(' – ')}</span>`
}

function knownCell({ current, toConfirm }: DirectoryEntry): Html {
  const known = referentFunctions.flatMap((each) => current.get(each) ?? [])
  if (known.length === 0) return html`<td role="cell"></td>`
  return html`<td role="cell"><ul class="plain">${known.map((line) => {
    const contact = [line.sharedWith, line.name, line.mail, line.phone].filter((text) => text !== null)
    return html`<li>${shortFunctionNames[line.function]}&nbsp;: ${[standingWords[line.standing], ...contact].join(', ')}
${toConfirm.includes(line.function) ? html`<strong>À confirmer</strong>` : ''}</li>`
  })}</ul></td>`
}

function unknownCell({ current }: DirectoryEntry): Html {
  const unknown = referentFunctions.filter((each) => !current.has(each)).map((each) => shortFunctionNames[each])
  return unknown.length === 0 ? html`<td role="cell"></td>` : listedCell(notProvidedWord, unknown.join(', '))
}
