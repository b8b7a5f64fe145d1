import { html } from 'hono/html'
import type { ExerciseState, StructureExercises } from '#exercises'
import { calendarDayWords } from '#messages'
import { paths } from '../../paths.ts'
import { yearSentence } from '../../ui/exercise-year.ts'
import type { Html } from '../../ui/layout.ts'

/** What the exercises of a structure wait for, for people who write them: the yearly one, a day to confirm, a late RETEX. */
export function exerciseStep({ structure, exercises, year, canEdit }: StructureExercises): Html {
  if (!canEdit) return html``
  const { finess, kind } = structure
  const waiting =
    exercises.find(({ state }) => state === 'to-confirm') ?? exercises.find(({ state }) => state === 'retex-late')
  const todo = waiting && words[waiting.state]
  const isMissing = year.standing === 'nothing' || year.standing === 'unknown'
  if (!todo && !isMissing) return html``
  return html`<section class="notice next" aria-labelledby="exercice-annuel">
<h2 id="exercice-annuel">Exercice annuel</h2>
<p>${yearSentence(year, kind)}</p>
${waiting && todo ? html`<p>${todo} <a href="${paths.exercise(finess, waiting.exercise.id)}">Fiche du ${calendarDayWords(waiting.exercise.day)}</a></p>` : ''}
<p class="actions">${year.standing === 'nothing' ? html`<a role="button" class="secondary outline" href="${paths.exerciseAddition(finess)}">Inscrire un exercice</a>` : html`<a href="${paths.exercises(finess)}">Voir les exercices</a>`}</p>
</section>`
}

const words: Partial<Readonly<Record<ExerciseState, string>>> = {
  'to-confirm': 'Le jour d’un exercice planifié est passé\u00A0: dites s’il a eu lieu.',
  'retex-late': 'Le retour d’expérience (RETEX) d’un exercice est en retard.',
}
