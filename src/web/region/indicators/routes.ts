import { columnedFileTooLarge } from '#directory'
import { bodyLimit, longFormLimit } from '#http'
import { accountFiles, accountForms, accountPages, accountPrints, accountUploads, forms } from '../../http/limits.ts'
import { file, get, post, print, type Route } from '../../http/routing/route.ts'
import { paths } from '../../paths.ts'
import * as batch from './batch.ts'
import { showYears } from './evolution.ts'
import { sendExport } from './export.ts'
import { sendIndicatorList, showIndicatorList } from './indicator-list.ts'
import { showMostMissed } from './missed.ts'
import { showObserved } from './observed.ts'
import { sendIndicators, showPilotage } from './pilotage.ts'
import { sendDiffusable, sendRegionReport } from './reports.ts'
import { checkSeries, importTheSeries, showSeriesImport } from './series-import.ts'
import { removeTheSeries, showSeriesRemoval } from './series-removal.ts'

const [region, indicator] = [':region', ':indicator']

const largestTypedSeries = 500_000
const { code, values } = columnedFileTooLarge(largestTypedSeries)
/** A file, and what else the form holds. */
const seriesFiles = bodyLimit(largestTypedSeries + 128 * 1024, code, values)
/** The lines of the file again, as a form writes them: some signs take three. */
const seriesForms = longFormLimit(3 * largestTypedSeries, code, values)

/** The figures of a region, the list behind each, and what structures lack most. */
export const routes: readonly Route[] = [
  get(paths.region(region), 'followed', accountPages, showPilotage),
  file(paths.indicatorsFile(region, 'csv'), 'followed', accountFiles, sendIndicators),
  file(paths.indicatorsFile(region, 'xlsx'), 'followed', accountFiles, sendIndicators),
  print(paths.regionReport(region), 'followed', accountPrints, sendRegionReport),
  file(paths.regionExport(region, 'xlsx'), 'followed', accountFiles, sendExport),
  file(paths.regionExport(region, 'csv'), 'followed', accountFiles, sendExport),
  get(paths.batch(region), 'followed', accountPages, batch.showBatch),
  post(paths.batch(region), 'followed', accountForms, forms, batch.beginBatch),
  post(paths.batchStop(region), 'followed', accountForms, forms, batch.changeBatch('stop')),
  post(paths.batchResuming(region), 'followed', accountForms, forms, batch.changeBatch('resume')),
  post(paths.batchErasure(region), 'followed', accountForms, forms, batch.changeBatch('erase')),
  file(paths.batchFile(region), 'followed', accountFiles, batch.sendBatch),
  print(paths.regionDiffusable(region), 'region', accountPrints, sendDiffusable),
  get(paths.seriesImport(region), 'region', accountPages, showSeriesImport),
  post(paths.seriesCheck(region), 'region', accountUploads, seriesFiles, checkSeries),
  post(paths.seriesImport(region), 'region', accountForms, seriesForms, importTheSeries),
  get(paths.seriesRemoval(region), 'region', accountPages, showSeriesRemoval),
  post(paths.seriesRemoval(region), 'region', accountForms, forms, removeTheSeries),
  get(paths.observedRegions, 'figures', accountPages, showObserved),
  get(paths.evolution(region), 'followed', accountPages, showYears),
  get(paths.missed(region), 'followed', accountPages, showMostMissed),
  get(paths.indicator(region, indicator), 'followed', accountPages, showIndicatorList),
  file(paths.indicatorFile(region, indicator, 'csv'), 'followed', accountFiles, sendIndicatorList),
  file(paths.indicatorFile(region, indicator, 'xlsx'), 'followed', accountFiles, sendIndicatorList),
]
