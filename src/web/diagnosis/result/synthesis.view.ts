import { html } from 'hono/html'
import { currentEntry, type Folder, type Synthesis, type SynthesisScope } from '#assessment'
import { enumeration } from '#messages'
import { bandCells, bandHead } from '../../ui/facts/score-cells.ts'
import type { Html } from '../../ui/html.ts'
import { foldedSection } from '../../ui/lists/folded.ts'
import { listedCell, listedRow, listedTable } from '../../ui/lists/listed-table.ts'
import { capText } from './score.view.ts'

/** Several questionnaires together, by axis and domain of the programme. Nothing before the first answer. */
export function synthesisSection(folder: Folder): Html {
  const { synthesis } = folder
  if (!synthesis.axes.some(({ sources }) => sources.length > 0)) return html``
  const drafts = new Set(
    folder.rows.filter((row) => currentEntry(row)?.assessment.submittedAt === null).map((row) => row.questionnaire.id),
  )
  const content = html`<p>Chaque ligne réunit les questions de tous les questionnaires sur ce sujet. Il n’y a pas de note d’ensemble&nbsp;: elle cacherait
ce qui n’a pas été évalué.</p>
${scopeTable('Axes du programme CaRE', synthesis.axes, axisTitles(synthesis), drafts)}
${scopeTable('Domaines du programme CaRE', synthesis.domains, domainTitles(synthesis), drafts)}`
  return foldedSection('synthese', `Synthèse par axe et domaine du ${synthesis.programme.title}`, content)
}

type Titles = ReadonlyMap<string, string>

function axisTitles({ programme }: Synthesis): Titles {
  return new Map(programme.axes.map(({ id, number, title }) => [id, `Axe ${number} – ${title}`]))
}

function domainTitles({ programme }: Synthesis): Titles {
  return new Map(programme.domains.map(({ id, label, title }) => [id, [label, title].filter(Boolean).join(' – ')]))
}

const basisName = 'Repose sur'

function scopeTable(
  caption: string,
  scopes: readonly SynthesisScope[],
  titles: Titles,
  drafts: ReadonlySet<string>,
): Html {
  const rows = scopes.map((scope) =>
    listedRow(titles.get(scope.id) ?? scope.id, [
      bandCells(scope.score, capText(scope.score)),
      listedCell(basisName, basisText(scope, drafts)),
    ]),
  )
  return listedTable({ caption, head: ['Sujet', ...bandHead, basisName], rows })
}

/** Which questionnaires the figure is computed from, and which are missing. */
function basisText({ sources, missing }: SynthesisScope, drafts: ReadonlySet<string>): Html {
  const answered = sources.map(({ questionnaire: { id, title } }) => (drafts.has(id) ? `${title} (en cours)` : title))
  const absent = missing.map(({ title }) => title)
  return html`${answered.length > 0 ? html`${enumeration(answered)}.` : ''}
${absent.length > 0 ? html`<span class="hint">Non évalué&nbsp;: ${enumeration(absent)}.</span>` : ''}`
}
