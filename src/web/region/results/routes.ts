import { accountFiles, accountPages } from '../../http/limits.ts'
import { file, get, type Route } from '../../http/routing/route.ts'
import { paths } from '../../paths.ts'
import { sendResults, showResults } from './results.ts'

const region = ':region'

/** The submitted results of a region, and the word of the region on each. */
export const routes: readonly Route[] = [
  get(paths.results(region), 'followed', accountPages, showResults),
  file(paths.resultsFile(region, 'csv'), 'followed', accountFiles, sendResults),
  file(paths.resultsFile(region, 'xlsx'), 'followed', accountFiles, sendResults),
]
