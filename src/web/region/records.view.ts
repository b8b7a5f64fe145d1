import { html } from 'hono/html'
import type { ExerciseList, RegionExercise, RegionExercises } from '#exercises'
import { pageOf } from '#kernel'
import {
  calendarDayWords,
  countWords,
  dutyOutcomeWords,
  dutyReasonWords,
  exerciseKindWords,
  exerciseStateWords,
  followedWords,
} from '#messages'
import { paths } from '../paths.ts'
import type { Html } from '../ui/html.ts'
import { listedCell, listedRow, listedTable, wideCell } from '../ui/lists/listed-table.ts'
import { pagination } from '../ui/lists/pagination.ts'
import { finessHeading } from '../ui/lists/table-heading.ts'
import type { Page } from '../ui/page/layout.ts'
import { filterForm, filterWords } from './filters.view.ts'
import { listParameters, queryOf } from './region-query.ts'

const titles: Readonly<Record<ExerciseList, string>> = {
  all: 'Tous les exercices',
  counted: 'Exercices qui comptent',
  'to-review': 'Exercices qui attendent un avis',
}

export function recordsView(shown: RegionExercises, only: ExerciseList, wanted: number): Page {
  const { region, question, exercises, search } = shown
  const { items, page, pages } = pageOf(exercises, wanted)
  const at = paths.regionRecords(region.code)
  return {
    title: `${titles[only]} ${question.year} – ${region.name}`,
    wide: true,
    body: html`<p class="eyebrow"><a href="${paths.regionExercises(region.code)}${queryOf(shown)}">Exercices de crise ${question.year}</a></p>
<h1>${titles[only]}</h1>
<p class="lead">${[...followedWords(shown), String(question.year), ...filterWords(shown)].join(' – ')}.</p>
<nav class="contents" aria-label="Listes d’exercices"><ul>${(Object.keys(titles) as ExerciseList[]).map((each) =>
      each === only
        ? html`<li><span aria-current="true">${titles[each]}</span></li>`
        : html`<li><a href="${at}${queryOf(shown, { avis: listParameters[each] })}">${titles[each]}</a></li>`,
    )}</ul></nav>
${only === 'to-review' ? reviewHint(shown) : ''}
${filterForm(shown, at, { avis: listParameters[only] })}
<p role="status">${countWords(exercises.length, 'exercice')}.</p>
${exercises.length > 0 ? table({ ...shown, exercises: items }, titles[only]) : ''}
${pagination({ page, pages }, (number) => `${at}${queryOf(shown, { avis: listParameters[only], recherche: search, page: String(number) })}`)}`,
  }
}

function reviewHint({ canReview }: RegionExercises): Html {
  return canReview
    ? html`<p>La fiche seule ne dit pas si l’exercice compte. Ouvrez-la pour confirmer, ou pour contester avec un motif&nbsp;: la structure lit votre avis sur sa
fiche.</p>`
    : html`<p>La fiche seule ne dit pas si l’exercice compte. L’agence régionale de santé donne son avis.</p>`
}

function table({ exercises, named }: RegionExercises, caption: string): Html {
  const head = [finessHeading, 'Structure', 'Jour', 'Exercice', 'État', 'Compte', 'Ce qui manque']
  return listedTable({
    caption,
    head,
    rows: exercises.map((each) => {
      const { exercise, finess, state, judgement } = each
      const cells = [
        html`<a href="${paths.exercise(finess, exercise.id)}">${named.get(finess)?.name ?? finess}</a>${others(each)}`,
        calendarDayWords(exercise.day),
        exerciseKindWords[exercise.kind],
        exerciseStateWords[state],
        dutyOutcomeWords[judgement.outcome],
      ].map((value, place) => listedCell(head[place + 1] ?? '', value))
      return listedRow(finess, [...cells, wideCell('Ce qui manque', missing(each))])
    }),
  })
}

function others({ exercise, hiddenStructures }: RegionExercise): Html {
  const more = exercise.structures.length + hiddenStructures - 1
  return more > 0
    ? html` <span class="hint">et ${countWords(more, 'autre structure', 'autres structures')}</span>`
    : html``
}

/** Why the reasons alone do not decide. */
function missing({ judgement: { reasons, outcome } }: RegionExercise): Html | string {
  if (outcome === 'counts') return ''
  const open = reasons.filter(({ standing }) => standing !== 'met')
  return html`${open.map(({ reason, standing }, place) => html`${place > 0 ? html`<br>` : ''}${dutyReasonWords[reason][standing]}`)}`
}
