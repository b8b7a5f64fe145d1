import { html } from 'hono/html'
import {
  type CandidateDomain,
  type CandidateKind,
  type CandidateSheet,
  dueOf,
  isForCandidatesAlone,
  type OpenedCare,
  standingStatement,
} from '#care'
import { countWords, dueWords } from '#messages'
import { paths } from '../paths.ts'
import type { Html } from '../ui/html.ts'
import { listedCell, listedRow, listedTable, shortCell } from '../ui/lists/listed-table.ts'
import { itemStateTag } from './item-state.view.ts'

/** Each item of a domain, with its state. */
export function itemTable(opened: OpenedCare, { domain, sheets }: CandidateDomain): Html {
  const { structure, reached, sight } = opened
  const isCandidate = reached.candidate.kind !== 'structure'
  return html`${listedTable({
    caption: `${countWords(sheets.length, 'objectif')}, avec leur état`,
    head: [
      'Objectif',
      'État',
      ...(sight === 'whole' ? ['Conditions remplies'] : []),
      ...(isCandidate ? ['Échéance'] : []),
    ],
    rows: sheets.map((sheet) =>
      listedRow(
        html`<a href="${paths.careItem(structure.finess, sheet.item.code)}">${sheet.item.code} – ${sheet.item.title}</a>`,
        [
          shortCell(
            'État',
            html`${itemStateTag(sheet.state)}${standingStatement(sheet.file) ? html` <span class="hint">à la main</span>` : ''}`,
          ),
          ...(sight === 'whole'
            ? [shortCell('Conditions remplies', conditionCount(sheet, reached.candidate.kind))]
            : []),
          ...(isCandidate ? [listedCell('Échéance', dueWords(dueOf(domain, sheet.item)))] : []),
        ],
      ),
    ),
  })}`
}

/**
 * The items of an ESMS, which follows them as good practice, and those of a domain for which nothing was filed: how many are
 * reached, and the table for people who open it.
 */
export function foldedItems(opened: OpenedCare, standing: CandidateDomain): Html {
  const { sheets } = standing
  const isCandidate = opened.reached.candidate.kind !== 'structure'
  const [one, many] = isCandidate ? ['objectif', 'objectifs'] : ['repère', 'repères']
  const reached = sheets.filter(({ state }) => state === 'met').length
  return html`<p>${reached === 0 ? `Aucun ${one} atteint` : countWords(reached, `${one} atteint`, `${many} atteints`)}, sur ${sheets.length}.</p>
<details class="folded"><summary>${many === 'objectifs' ? 'Objectifs' : 'Repères'}, avec leur état</summary>
${itemTable(opened, standing)}</details>`
}

/** Conditions that say nothing of this kind of candidate are not counted. */
function conditionCount({ conditions: all }: CandidateSheet, kind: CandidateKind): string {
  const conditions = all.filter(({ condition, judged }) => !isForCandidatesAlone(condition, judged, kind))
  const met = conditions.filter(({ judged }) => judged.standing === 'met').length
  return conditions.length === 0 ? 'Aucune' : `${met} sur ${conditions.length}`
}
