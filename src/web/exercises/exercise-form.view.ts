import { html } from 'hono/html'
import type { ExerciseContent, OpenedExercise, PreparedExercise, TypedExercise } from '#exercises'
import type { Issue } from '#kernel'
import { factsOf } from '#reports'
import { paths } from '../paths.ts'
import { atFields, faultSummary, titleWith } from '../ui/forms/fields.ts'
import type { Html } from '../ui/html.ts'
import { tableView } from '../ui/lists/table.ts'
import type { Page } from '../ui/page/layout.ts'
import { exerciseFields } from './exercise-fields.ts'
import { costSection, courseSection, lessonSection } from './form-details.view.ts'
import { mainFields } from './form-main.view.ts'
import { structuresSection } from './form-structures.view.ts'
import { remainingNotice, standingWordNotice } from './judgement.view.ts'

interface ExerciseForm {
  readonly prepared: PreparedExercise
  readonly typed: TypedExercise
  readonly issues: readonly Issue[]
}

export function newExerciseView(form: ExerciseForm): Page {
  const { finess, name } = form.prepared.structure
  return {
    title: titleWith(form.issues, `Inscrire un exercice – ${name}`),
    body: html`<p class="eyebrow"><a href="${paths.exercises(finess)}">Exercices</a></p>
<h1>Inscrire un exercice</h1>
<p class="lead">C’est une observation, pas une note. Vous pouvez commencer sans plan.</p>
<p>Cinq points suffisent, en cinq minutes. Le reste est replié, et peut venir plus tard.</p>
${faultSummary(faultsOf(form))}
<form method="post" action="${paths.exerciseAddition(finess)}">
${everyField(form)}
<p class="actions"><button type="submit">Enregistrer</button> <a href="${paths.exercises(finess)}">Annuler</a></p>
</form>`,
  }
}

interface ChangedForm extends ExerciseForm {
  readonly opened: OpenedExercise
  /** The revision that the person saw, sent back with the form (optimistic lock). */
  readonly revision: number
  /** What was typed, when somebody changed the record in between: both versions are shown. */
  readonly mine: ExerciseContent | undefined
  /** The structure under which the record was opened. */
  readonly at: string
}

export function changedExerciseView(form: ChangedForm): Page {
  const { opened, revision, mine, at } = form
  const { exercise } = opened
  const record = paths.exercise(at, exercise.id)
  return {
    title: titleWith(form.issues, `Compléter la fiche – ${opened.structure.name}`),
    body: html`<p class="eyebrow"><a href="${record}">Fiche de l’exercice</a></p>
<h1>Compléter la fiche</h1>
<p class="lead">C’est une observation, pas une note.</p>
${faultSummary(faultsOf(form))}
${mine ? bothVersions(exercise, mine) : ''}
${form.issues.length === 0 ? html`${remainingNotice(opened)}${standingWordNotice(opened)}` : ''}
<form method="post" action="${paths.exerciseChange(at, exercise.id)}">
<input type="hidden" name="revision" value="${revision}">
${everyField(form)}
<p class="actions"><button type="submit">Enregistrer</button> <a href="${record}">Annuler</a></p>
</form>`,
  }
}

function everyField({ prepared, typed, issues: found }: ExerciseForm): Html {
  const issues = atFields(found, exerciseFields)
  return html`${mainFields(typed, issues)}
${structuresSection(prepared, typed, issues)}
${courseSection(typed, issues)}
${lessonSection(typed, issues)}
${costSection(typed, issues)}`
}

function faultsOf({ issues }: ExerciseForm): Issue[] {
  return atFields(issues, exerciseFields)
}

/** Only the rows that differ: the record has thirty. */
function bothVersions(stored: ExerciseContent, mine: ExerciseContent): Html {
  const typed = new Map(factsOf(mine))
  const names = new Set([...factsOf(stored).map(([name]) => name), ...typed.keys()])
  const there = new Map(factsOf(stored))
  const rows = [...names]
    .filter((name) => there.get(name) !== typed.get(name))
    .map((name) => [name, there.get(name) ?? 'non dit', typed.get(name) ?? 'non dit'] as const)
  return tableView({ caption: 'Ce qui diffère', head: ['Champ', 'Enregistré maintenant', 'Votre version'], rows })
}
