import type { Rates } from '#http'
import * as limits from '../http/limits.ts'
import type { Access } from '../http/routing/access.ts'
import { file, get, offeredIf, post, print, type Route } from '../http/routing/route.ts'
import { paths } from '../paths.ts'
import { folderPatterns } from '../place.ts'
import * as answering from './answering/answering.ts'
import * as delegation from './delegation.ts'
import * as deletion from './deletion.ts'
import * as folder from './folder/folder.ts'
import * as offline from './offline/offline.ts'
import { workbooks } from './offline/uploads.ts'
import * as result from './result/result.ts'
import * as review from './result/review.ts'
import * as sample from './sample/sample.ts'
import * as start from './start.ts'
import * as version from './version.ts'

const { forms, linkPages, linkForms } = limits

/** Access and rate limits, which differ between a private link and a structure. */
interface Holder {
  readonly own: Access
  readonly shared: Access
  readonly pages: Rates
  readonly forms: Rates
  readonly prints: Rates
  readonly files: Rates
  readonly uploads: Rates
}

const linkHolder: Holder = {
  own: 'link',
  shared: 'link',
  pages: linkPages,
  forms: linkForms,
  prints: limits.linkPrints,
  files: limits.linkFiles,
  uploads: limits.linkWorkbooks,
}

const ofStructure: Holder = {
  own: 'own',
  shared: 'shared',
  pages: limits.accountPages,
  forms: limits.accountForms,
  prints: limits.accountPrints,
  files: limits.accountFiles,
  uploads: limits.accountUploads,
}

/** Routes that a private link and a structure share. `at`: the pattern of their address. */
function folderRoutes(at: string, { own, shared, ...rates }: Holder): Route[] {
  const base = paths.assessment(at, ':assessment')
  return [
    get(at, shared, rates.pages, folder.showFolder),
    post(paths.addition(at), own, rates.forms, forms, folder.begin),
    print(paths.folderReport(at), shared, rates.prints, folder.sendReport),
    get(base, shared, rates.pages, answering.showAssessment),
    get(paths.theme(base, ':theme'), own, rates.pages, answering.showTheme),
    post(paths.theme(base, ':theme'), own, rates.forms, forms, answering.saveTheme),
    post(paths.answer(base, ':question'), own, rates.forms, forms, answering.saveAnswer),
    get(paths.review(base), own, rates.pages, answering.showReview),
    get(paths.result(base), shared, rates.pages, result.showResult),
    print(paths.report(base), shared, rates.prints, result.sendReport),
    file(paths.explanation(base), shared, rates.files, result.sendExplanation),
    get(paths.offline(base), own, rates.pages, offline.showOffline),
    post(paths.offline(base), own, rates.uploads, workbooks, offline.receiveWorkbook),
    post(paths.workbookImport(base), own, rates.uploads, workbooks, offline.importAnswers),
    file(paths.workbook(base), shared, rates.files, offline.sendWorkbook),
    print(paths.paperForm(base), shared, rates.prints, offline.sendPaperForm),
    get(paths.deletion(base), own, rates.pages, deletion.askDeletion),
    post(paths.deletion(base), own, rates.forms, forms, deletion.erase),
    get(paths.versionMove(base), own, rates.pages, version.showMove),
    post(paths.versionMove(base), own, rates.forms, forms, version.move),
  ]
}

const assessment = paths.assessment(folderPatterns.structure, ':assessment')
const delegated = paths.delegation(':secret')

/** The diagnosis: behind a private link, in a structure, or one delegated theme. */
export const routes: readonly Route[] = [
  ...offeredIf(
    ({ OPEN_DIAGNOSIS }) => OPEN_DIAGNOSIS === 'on',
    [
      get(paths.start, 'anyone', limits.searches, start.showStart),
      post(paths.start, 'anyone', limits.starts, forms, start.start),
      get(paths.deleted, 'anyone', limits.openPages, deletion.showDeleted),
      ...folderRoutes(folderPatterns.link, linkHolder),
    ],
  ),
  get(paths.sample, 'anyone', limits.openPages, sample.showSample),
  print(paths.sampleReport, 'anyone', limits.sampleFiles, sample.sendSampleReport),
  ...folderRoutes(folderPatterns.structure, ofStructure),
  post(paths.resultReview(assessment), 'reviewed', limits.accountForms, forms, review.reviewResult),
  post(paths.resultAnswer(assessment), 'own', limits.accountForms, forms, review.answerQuestion),
  get(paths.delegations(assessment), 'own', limits.accountPages, delegation.showDelegations),
  post(paths.delegations(assessment), 'own', limits.accountForms, forms, delegation.delegate),
  post(paths.delegationEnd(assessment, ':delegation'), 'own', limits.accountForms, forms, delegation.end),
  get(delegated, 'delegate', linkPages, delegation.showTheme),
  post(delegated, 'delegate', linkForms, forms, delegation.saveTheme),
  post(paths.answer(delegated, ':question'), 'delegate', linkForms, forms, delegation.saveAnswer),
]
