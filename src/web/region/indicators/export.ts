import type { Context } from 'hono'
import { exportIndicators } from '#indicators'
import { regionCsv, regionWorkbook } from '#reports'
import type { App } from '../../../app.ts'
import { sendChunks } from '../../http/answers/answer.ts'
import { accountContext } from '../../http/visitors/session.ts'
import { readIndicatorQuestion } from './indicator-query.ts'

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** The raw rows of the structures that the filters keep, as the file that the address asks for, sent as it is made. */
export async function sendExport(app: App, context: Context) {
  const account = await accountContext(app, context)
  const exported = await exportIndicators(account, readIndicatorQuestion(context))
  const { region, year } = exported.shown
  const name = `region-${region.code}-structures-${year}`
  if (context.req.path.endsWith('.csv')) {
    return sendChunks(context, { type: 'text/csv; charset=utf-8', name: `${name}.csv`, chunks: regionCsv(exported) })
  }
  return sendChunks(context, { type: xlsx, name: `${name}.xlsx`, chunks: regionWorkbook(exported) })
}
