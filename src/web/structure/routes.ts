import { accountForms, accountPages, forms } from '../http/limits.ts'
import { get, post, type Route } from '../http/routing/route.ts'
import { paths } from '../paths.ts'
import { folderPatterns } from '../place.ts'
import { askClaim, claim } from './claim.ts'
import { showHistory } from './history.ts'
import { askSubmission, reopen, submit } from './submission.ts'

const at = folderPatterns.structure
const base = paths.assessment(at, ':assessment')

/** Pages for structures only: submit, update, compare two dates, claim an open diagnosis. */
export const routes: readonly Route[] = [
  get(paths.submission(base), 'own', accountPages, askSubmission),
  post(paths.submission(base), 'own', accountForms, forms, submit),
  post(paths.reopening(base), 'own', accountForms, forms, reopen),
  get(paths.history(at, ':questionnaire'), 'shared', accountPages, showHistory),
  get(paths.claim(at), 'own', accountPages, askClaim),
  post(paths.claim(at), 'own', accountForms, forms, claim),
]
