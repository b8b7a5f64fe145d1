import { evidenceBody } from '../http/limiting/evidence-body.ts'
import { accountFiles, accountForms, accountPages, accountPrints, evidenceUploads, forms } from '../http/limits.ts'
import { file, get, post, print, type Route } from '../http/routing/route.ts'
import { paths } from '../paths.ts'
import { askToRemove, attach, remove, sendEvidence } from './evidence.ts'
import { add, change, showChange, showNew } from './exercise-form.ts'
import { askCancelling, cancel, improve, review, showExercise } from './exercise-record.ts'
import { showExercises } from './exercises.ts'
import { sendAttestation, sendCrisisSheet, sendRetex } from './prints.ts'

const finess = ':finess'
const one = ':exercise'
const piece = ':piece'

/** The exercises of a structure: the list, the record of each, its form and its files, and the word of the region. */
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
  print(paths.exerciseRetexPrint(finess, one), 'shared', accountPrints, sendRetex),
  print(paths.exerciseAttestation(finess, one), 'own', accountPrints, sendAttestation),
  print(paths.crisisSheet(finess), 'referents', accountPrints, sendCrisisSheet),
  post(paths.exerciseReview(finess, one), 'reviewed', accountForms, forms, review),
  post(paths.exerciseFiles(finess, one), 'own', evidenceUploads, evidenceBody, attach),
  file(paths.exerciseFile(finess, one, piece), 'evidence', accountFiles, sendEvidence),
  get(paths.exerciseFileRemoval(finess, one, piece), 'own', accountPages, askToRemove),
  post(paths.exerciseFileRemoval(finess, one, piece), 'own', accountForms, forms, remove),
]
