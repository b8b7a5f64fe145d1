import { html } from 'hono/html'
import { type LastSubmission, type Level, printPercent } from '#assessment'
import { legalTimeOf } from '#kernel'
import { countWords, dayWords, levelNames, numberWords, quoted } from '#messages'
import type { Survey, SurveyedStructure } from '#plan'
import { paths } from '../paths.ts'
import type { Html } from '../ui/html.ts'
import { activeFilters } from '../ui/lists/active-filters.view.ts'
import { listedCell, listedRow } from '../ui/lists/listed-table.ts'
import { pagination } from '../ui/lists/pagination.ts'

export interface OwnStructures {
  readonly survey: Survey
  /** What was searched for. */
  readonly text: string
  readonly titleOf: (questionnaireId: string) => string
}

const head = ['Structure', 'Dernier résultat', 'Score assuré', 'Niveau', 'Plan d’actions', 'En cours'] as const

/** The structures that the reader answers for, the neediest first, under their legal entities. */
export function ownStructuresView(own: OwnStructures): Html {
  const { survey, text } = own
  const { found, page, pages } = survey
  return html`<h2>Vos structures</h2>
<p>${figuresLine(survey)}</p>
${survey.all > 10 || text ? searchForm(text) : ''}
${activeFilters(text ? [quoted(text)] : [], { href: paths.accountHome, label: 'Voir toutes vos structures' })}
${text ? html`<p role="status">${countWords(found, 'structure trouvée', 'structures trouvées')}.</p>` : ''}
${found > 0 ? structureTable(own) : html`<p>Essayez un seul mot du nom, la commune, ou un numéro.</p>`}
${pagination({ page, pages }, (wanted) => `${paths.accountHome}?${new URLSearchParams({ ...(text ? { q: text } : {}), page: String(wanted) })}`)}`
}

function figuresLine({ all, late, neverEvaluated, underWay }: Survey): string {
  const parts = [
    countWords(all, 'structure'),
    `${numberWords(late)} avec des actions en retard`,
    `${numberWords(neverEvaluated)} jamais ${neverEvaluated > 1 ? 'évaluées' : 'évaluée'}`,
    `${numberWords(underWay)} avec un questionnaire en cours`,
  ]
  return `${parts.join(', ')}. Celles qui demandent le plus d’attention viennent en premier.`
}

function searchForm(text: string): Html {
  return html`<search aria-label="Chercher parmi vos structures"><form method="get" action="${paths.accountHome}">
<label for="q">Nom, commune, numéro FINESS ou SIREN, entité juridique ou groupe</label>
<div class="field-with-button"><input id="q" name="q" type="text" inputmode="search" value="${text}" maxlength="100" autocomplete="off">
<button type="submit" class="secondary">Chercher</button></div></form></search>`
}

function structureTable(own: OwnStructures): Html {
  const { rows } = own.survey
  const byEntity = [...Map.groupBy(rows, ({ entity }) => entity.finess).values()]
  const isGrouped = byEntity.length > 1 || rows.some(({ group }) => group !== null)
  return html`<table class="listed" role="table">
<caption>Vos structures${isGrouped ? ', par entité juridique' : ''}</caption>
<thead role="rowgroup"><tr role="row">${head.map((name) => html`<th scope="col" role="columnheader">${name}</th>`)}</tr></thead>
${byEntity.map((ofEntity) => html`<tbody role="rowgroup">${isGrouped ? entityRow(ofEntity) : ''}${ofEntity.map((row) => structureRow(row, own))}</tbody>`)}
</table>`
}

function entityRow([first]: readonly SurveyedStructure[]): Html {
  if (!first) return html``
  const { entity, group } = first
  const name = entity.name ?? 'Entité juridique'
  return html`<tr role="row" class="group"><th scope="rowgroup" role="rowheader" colspan="${head.length}">${name}
<span class="hint">FINESS ${entity.finess}${group ? ` – groupe ${group}` : ''}</span></th></tr>`
}

function structureRow(row: SurveyedStructure, { titleOf }: OwnStructures): Html {
  const { structure, last, drafts } = row
  const { finess, name, town, closedOn } = structure
  const legalTime = legalTimeOf(structure)
  const [, result, score, level, plan, underWay] = head
  const where = [town, `FINESS\u00a0${finess}`, closedOn ? 'fermée dans FINESS' : ''].filter(Boolean).join(' – ')
  const results = last
    ? [
        listedCell(result, `${titleOf(last.questionnaireId)}, ${dayWords(last.submittedAt, legalTime)}`),
        listedCell(score, scoreText(last)),
        listedCell(level, levelText(last)),
      ]
    : [listedCell(result, 'Non évalué', 3)]
  return listedRow(html`<a href="${paths.structure(finess)}">${name}</a> <span class="hint">${where}</span>`, [
    ...results,
    listedCell(plan, planCell(row)),
    listedCell(
      underWay,
      drafts ? `${countWords(drafts.drafts, 'questionnaire')}, depuis le ${dayWords(drafts.begunAt, legalTime)}` : '',
    ),
  ])
}

/** The score of which nothing is known is said in words: it is not 0. */
function scoreText({ floor, completeness }: LastSubmission): string {
  if (floor === null) return 'Pas de score'
  return completeness === 0 ? 'Inconnu, de 0 à 100' : printPercent(floor)
}

function levelText({ level, completeness }: LastSubmission): string {
  return level === null || completeness === 0 ? '' : `${level} – ${levelNames[level as Level]}`
}

function planCell({ structure, plan }: SurveyedStructure): Html {
  if (plan.total === 0) return html`Aucune action`
  const done = `${countWords(plan.done, 'faite')} sur ${countWords(plan.total, 'action')}`
  const late = plan.late > 0 ? html`, <strong class="whole">${numberWords(plan.late)} en retard</strong>` : ''
  return html`<a href="${paths.plan(structure.finess)}">${done}</a>${late}`
}
