import { html } from 'hono/html'
import {
  type DirectoryEntry,
  findRegion,
  type ReferentFunction,
  type RegionDirectory,
  referentFunctions,
} from '#directory'
import { countWords, notProvidedWord, numberWords, shortFunctionNames, standingWords } from '#messages'
import { paths } from '../paths.ts'
import type { Html, Page } from '../ui/layout.ts'
import { tableView } from '../ui/table.ts'
import { functionWord } from './referent-words.ts'

export interface DirectoryFilter {
  /** INSEE code. */
  readonly region: string
  /** Id of the territory. */
  readonly territory: string | undefined
  /** Keeps the structures where this function has no holder. */
  readonly missing: ReferentFunction | undefined
}

interface DirectoryView {
  readonly filter: DirectoryFilter
  /** The regions that the person follows. */
  readonly regions: readonly string[]
  readonly found: RegionDirectory
}

/** A page is for reading: a longer list is exported as a file. */
export const mostShown = 200

export function directoryView(view: DirectoryView): Page {
  const { filter, found } = view
  const { entries, matching, followed, region } = found
  return {
    title: `Annuaire des référents – ${region.name}`,
    wide: true,
    body: html`<h1>Annuaire des référents</h1>
<p class="lead">${region.name}. Qui porte la cybersécurité dans chaque structure&nbsp;: direction, responsable de la sécurité des
systèmes d’information (RSSI), référent sécurité des systèmes d’information (SSI), référent plan de continuité et de reprise
d’activité (PCRA).</p>
<p class="hint">Chaque lecture et chaque téléchargement de cet annuaire sont inscrits au journal.</p>
${filterForm(view)}
<p role="status">${countWords(matching, 'structure')} sur ${numberWords(followed)} suivies.
${matching > entries.length ? `Les ${entries.length} premières sont affichées\u00A0; le fichier les contient toutes.` : ''}</p>
<p><a href="${paths.directoryFile}?${queryOf(filter)}">Télécharger cet annuaire (CSV)</a></p>
${entries.length > 0 ? entriesTable(entries) : ''}`,
  }
}

/** Writes the parameters that `readDirectory` reads. */
function queryOf({ region, territory, missing }: DirectoryFilter): URLSearchParams {
  const query = new URLSearchParams({ region })
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
    ? html`<label for="region">Région</label><select id="region" name="region">${regions.map((code) =>
        option(code, findRegion(code)?.name ?? code, code === filter.region),
      )}</select>`
    : html`<input type="hidden" name="region" value="${filter.region}">`
}
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
  return tableView({
    caption: 'Fonctions désignées, par structure',
    head: ['Structure', 'Territoire', ...referentFunctions.map((each) => shortFunctionNames[each])],
    rows: entries.map(
      (
        entry,
      ) => html`<tr><th scope="row"><a href="${paths.referents(entry.structure.finess)}">${entry.structure.name}</a>
<span class="hint">${[entry.structure.town, entry.structure.finess].filter(Boolean).join(' – ')}</span></th>
<td>${entry.territory?.name ?? 'Aucun'}</td>${referentFunctions.map((each) => functionCell(entry, each))}</tr>`,
    ),
  })
}

function functionCell({ current, toConfirm }: DirectoryEntry, wanted: ReferentFunction): Html {
  const line = current.get(wanted)
  if (!line) return html`<td>${notProvidedWord}</td>`
  const contact = [line.sharedWith, line.name, line.mail, line.phone].filter((text) => text !== null)
  return html`<td>${standingWords[line.standing]}${contact.map((text) => html`<br>${text}`)}
${toConfirm.includes(wanted) ? html`<br><strong>À confirmer</strong>` : ''}</td>`
}
