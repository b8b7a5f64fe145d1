import { accountForms, accountPages, forms } from '../http/limits.ts'
import { get, post, type Route } from '../http/routing/route.ts'
import { paths } from '../paths.ts'
import { add, change, showChange, showNew } from './exercise-form.ts'
import { askCancelling, cancel, improve, review, showExercise } from './exercise-record.ts'
import { showExercises } from './exercises.ts'

const finess = ':finess'
const one = ':exercise'

/** The exercises of a structure: the list, the record of each, its form, and the word of the region. */
export const routes: readonly Route[] = [
  get(paths.exercises(finess), 'shared', accountPages, showExercises),
  get(paths.exerciseAddition(finess), 'own', accountPages, showNew),
  post(paths.exerciseAddition(finess), 'own', accountForms, forms, add),
  get(paths.exercise(finess, one), 'shared', accountPages, showExercise),
  get(paths.exerciseChange(finess, one), 'own', accountPages, showChange),
  post(paths.exerciseChange(finess, one), 'own', accountForms, forms, change),
  get(paths.exerciseCancelling(finess, one), 'own', accountPages, askCancelling),
  post(paths.exerciseCancelling(finess, one), 'own', accountForms, forms, cancel),
  post(paths.exerciseImprovement(finess, one), 'own', accountForms, forms, improve),
  post(paths.exerciseReview(finess, one), 'reviewed', accountForms, forms, review),
]
