import { accountForms, accountPages, accountPrints, forms } from '../http/limits.ts'
import { get, post, print, type Route } from '../http/routing/route.ts'
import { paths } from '../paths.ts'
import { folderPatterns } from '../place.ts'
import { askClaim, claim } from './claim.ts'
import { showHistory } from './history.ts'
import { askCopy, copy } from './many-sites/copy.ts'
import { showSites } from './many-sites/sites.ts'
import { askSitesSubmission, submitAll } from './many-sites/submission.ts'
import { sendStructureReport } from './report.ts'
import { askSubmission, reopen, submit } from './submission.ts'

const at = folderPatterns.structure
const base = paths.assessment(at, ':assessment')

/** Pages for structures only: submit, update, compare two dates, answer once for many sites, claim an open diagnosis. */
export const routes: readonly Route[] = [
  print(paths.structureReport(':finess'), 'shared', accountPrints, sendStructureReport),
  get(paths.submission(base), 'own', accountPages, askSubmission),
  post(paths.submission(base), 'own', accountForms, forms, submit),
  post(paths.reopening(base), 'own', accountForms, forms, reopen),
  get(paths.manySites(base), 'own', accountPages, showSites),
  get(paths.manySitesCopy(base), 'own', accountPages, askCopy),
  post(paths.manySitesCopy(base), 'own', accountForms, forms, copy),
  get(paths.manySitesSubmission(base), 'own', accountPages, askSitesSubmission),
  post(paths.manySitesSubmission(base), 'own', accountForms, forms, submitAll),
  get(paths.history(at, ':questionnaire'), 'shared', accountPages, showHistory),
  get(paths.claim(at), 'own', accountPages, askClaim),
  post(paths.claim(at), 'own', accountForms, forms, claim),
]
