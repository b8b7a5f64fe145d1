import { html } from 'hono/html'
import { type ExerciseKind, type ExerciseView, exerciseKinds, type StructureExercises } from '#exercises'
import { countWords, dutyOutcomeWords, dutySentence, exerciseKindWords } from '#messages'
import { whenWords } from '#reports'
import { paths } from '../paths.ts'
import type { Html } from '../ui/html.ts'
import { listedCell, listedRow, listedTable } from '../ui/lists/listed-table.ts'
import { yearSentence } from '../ui/notices/exercise-year.ts'
import type { Page } from '../ui/page/layout.ts'
import { stateTag } from './exercise-state.view.ts'

/** The exercises of a structure, by kind: the three kinds are never added together. */
export function exercisesView(found: StructureExercises): Page {
  const { structure, exercises, year, canEdit } = found
  const { finess, name, kind } = structure
  return {
    title: `Exercices – ${name}`,
    wide: true,
    body: html`<p class="eyebrow"><a href="${paths.structure(finess)}">${name}</a></p>
<h1>Exercices</h1>
<p class="lead">${yearSentence(year)} ${year.standing === 'done' ? '' : dutySentence(kind)}</p>
${canEdit ? html`<p>C’est une observation, pas une note. Vous pouvez commencer sans plan.</p>` : ''}
${
  canEdit
    ? html`<p class="actions"><a role="button" href="${paths.exerciseAddition(finess)}">Inscrire un exercice</a>
<a role="button" class="secondary" href="${paths.runs(finess)}">Conduire un exercice</a></p>
<p><a href="${paths.crisisSheet(finess)}" download>Fiche de crise (PDF)</a> <span class="hint">Qui appeler, et où signaler. À garder sur papier.</span></p>`
    : ''
}
${exercises.length === 0 ? html`<p>Aucun exercice n’est inscrit pour l’instant.</p>` : ''}
${exerciseKinds.map((each) => kindSection(each, found))}`,
  }
}

function kindSection(kind: ExerciseKind, { exercises, structure }: StructureExercises): Html {
  const ofKind = exercises.filter(({ exercise }) => exercise.kind === kind)
  if (ofKind.length === 0) return html``
  const words = exerciseKindWords[kind]
  const head = ['Quand', 'État', ...(kind === 'crisis' ? ['Exercice annuel'] : []), 'Structures']
  return html`<section aria-labelledby="type-${kind}"><h2 id="type-${kind}">${words}</h2>
${listedTable({
  caption: `${words}\u00A0: ${countWords(ofKind.length, 'fiche')}`,
  head,
  rows: ofKind.map((view) => exerciseRow(view, structure.finess)),
})}</section>`
}

function exerciseRow({ exercise, state, judgement, hiddenStructures }: ExerciseView, finess: string): Html {
  const link = html`<a href="${paths.exercise(finess, exercise.id)}">${whenWords(exercise)}</a>
${exercise.scenario ? html`<br><span class="hint">${exercise.scenario}</span>` : ''}`
  const count = exercise.structures.length + hiddenStructures
  return listedRow(link, [
    listedCell('État', stateTag(state)),
    ...(exercise.kind === 'crisis' ? [listedCell('Exercice annuel', dutyOutcomeWords[judgement.outcome])] : []),
    listedCell('Structures', count),
  ])
}
