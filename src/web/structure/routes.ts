import { accountForms, accountPages, forms } from '../http/limits.ts'
import { get, post, type Route } from '../http/route.ts'
import { paths } from '../paths.ts'
import { folderPatterns } from '../place.ts'
import * as structure from './structure.ts'

const at = folderPatterns.structure
const base = paths.assessment(at, ':assessment')

/** What only a structure does: submit, bring up to date, compare two dates, bring an open diagnosis in. */
export const routes: readonly Route[] = [
  get(paths.submission(base), 'own', accountPages, structure.askSubmission),
  post(paths.submission(base), 'own', accountForms, forms, structure.submit),
  post(paths.reopening(base), 'own', accountForms, forms, structure.reopen),
  get(paths.history(at, ':questionnaire'), 'shared', accountPages, structure.showHistory),
  get(paths.claim(at), 'own', accountPages, structure.askClaim),
  post(paths.claim(at), 'own', accountForms, forms, structure.claim),
]
