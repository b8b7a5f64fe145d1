import { largestCareFileBytes } from '#care'
import { columnedFileTooLarge } from '#directory'
import { bodyLimit } from '#http'
import { accountFiles, accountForms, accountPages, accountUploads, forms } from '../../http/limits.ts'
import { file, get, post, type Route } from '../../http/routing/route.ts'
import { paths } from '../../paths.ts'
import { recordApplicationStep, showCandidate } from './candidate.ts'
import { addItemNote, reviewCandidateItem, showCandidateItem } from './candidate-item.ts'
import { searchCandidate, sendCandidates, showCandidates } from './candidate-list.ts'
import { printCare, sendCareFigures, showCareFigures } from './care-figures.ts'
import { applyCareImport, checkCareImport, showCareImport } from './care-import.ts'
import { sendWaiting, showWaiting } from './waiting.ts'

const [region, candidate, item] = [':region', ':candidat', ':objectif']

const { code, values } = columnedFileTooLarge(largestCareFileBytes)
/** A file, or a file as a form field: base64 makes four bytes of three. */
const careFiles = bodyLimit(1.4 * largestCareFileBytes, code, values)

/** The candidates of a region to the programme CaRE: figures, the list behind each, what waits, and one candidate. */
export const routes: readonly Route[] = [
  get(paths.regionCare(region), 'followed', accountPages, showCareFigures),
  file(paths.regionCareFile(region, 'csv'), 'followed', accountFiles, sendCareFigures),
  file(paths.regionCareFile(region, 'xlsx'), 'followed', accountFiles, sendCareFigures),
  get(paths.regionCarePrint(region), 'followed', accountPages, printCare),
  get(paths.regionCandidates(region), 'followed', accountPages, showCandidates),
  file(paths.regionCandidatesFile(region, 'csv'), 'followed', accountFiles, sendCandidates),
  file(paths.regionCandidatesFile(region, 'xlsx'), 'followed', accountFiles, sendCandidates),
  get(paths.regionWaiting(region), 'reviewed', accountPages, showWaiting),
  file(paths.regionWaitingFile(region, 'csv'), 'reviewed', accountFiles, sendWaiting),
  file(paths.regionWaitingFile(region, 'xlsx'), 'reviewed', accountFiles, sendWaiting),
  get(paths.regionCandidateSearch(region), 'reviewed', accountPages, searchCandidate),
  get(paths.regionCareImport(region), 'reviewed', accountPages, showCareImport),
  post(paths.regionCareImportCheck(region), 'reviewed', accountUploads, careFiles, checkCareImport),
  post(paths.regionCareImport(region), 'reviewed', accountUploads, careFiles, applyCareImport),
  get(paths.regionCandidate(region, candidate), 'candidates', accountPages, showCandidate),
  post(paths.regionCandidateSteps(region, candidate), 'reviewed', accountForms, forms, recordApplicationStep),
  get(paths.regionCandidateItem(region, candidate, item), 'candidates', accountPages, showCandidateItem),
  post(paths.regionItemReview(region, candidate, item), 'reviewed', accountForms, forms, reviewCandidateItem),
  post(paths.regionItemNotes(region, candidate, item), 'reviewed', accountForms, forms, addItemNote),
]
