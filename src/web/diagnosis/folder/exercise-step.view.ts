import { html } from 'hono/html'
import type { Folder } from '#assessment'
import type { ExerciseState, StructureExercises } from '#exercises'
import { calendarDayWords } from '#messages'
import { paths } from '../../paths.ts'
import type { Html } from '../../ui/html.ts'
import { yearSentence } from '../../ui/notices/exercise-year.ts'

/**
 * What the exercises of a structure wait for, in a line: a day to confirm, a late RETEX, or the exercise of the year. The
 * latter waits for a first submitted result: until then a structure has one thing to do, and the link to the exercises says
 * where the year stands.
 */
export function exerciseStep({ structure, exercises, year, canEdit }: StructureExercises, { rows }: Folder): Html {
  if (!canEdit) return html``
  const { finess } = structure
  const waiting = waitingStates.flatMap((state) => exercises.find((each) => each.state === state) ?? [])[0]
  if (waiting) {
    const { exercise, state } = waiting
    return html`<p class="notice">${words[state]} <a href="${paths.exercise(finess, exercise.id)}">Fiche du ${calendarDayWords(exercise.day)}</a></p>`
  }
  if (rows.every(({ submitted }) => submitted.length === 0)) return html``
  if (year.standing === 'nothing')
    return html`<p class="notice">${yearSentence(year)} <a href="${paths.exerciseAddition(finess)}">Inscrire un exercice</a></p>`
  if (year.standing === 'unknown')
    return html`<p class="notice">${yearSentence(year)} <a href="${paths.exercises(finess)}">Voir les exercices</a></p>`
  return html``
}

const waitingStates = ['to-confirm', 'retex-late'] as const

const words: Partial<Readonly<Record<ExerciseState, string>>> = {
  'to-confirm': 'Le jour d’un exercice planifié est passé\u00A0: dites s’il a eu lieu.',
  'retex-late': 'Le retour d’expérience (RETEX) d’un exercice est en retard.',
}
