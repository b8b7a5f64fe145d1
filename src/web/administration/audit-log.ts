import type { Context } from 'hono'
import { exportLog, type LogPage, readLog } from '#audit'
import { findRemainingAccounts } from '#identity'
import { AppError, csv, dayDigits, type Issue, parisTime, readTypedDay } from '#kernel'
import type { App } from '../../app.ts'
import { sendFile } from '../http/answers/answer.ts'
import { Address } from '../http/routing/address.ts'
import { accountContext } from '../http/visitors/session.ts'
import { sendPage } from '../ui/page/send.ts'
import { type AuditFilters, accountOf, auditLogView, filterNames, wordsOfSubject } from './audit-log.view.ts'
import { auditFileRows } from './audit-rows.view.ts'

const nothing: LogPage = { rows: [], older: undefined }

export async function showLog(app: App, context: Context) {
  const actor = await accountContext(app, context)
  const filters = readFilters(context)
  const before = new Address(context).count('avant') || undefined
  try {
    const page = await readLog(actor, { filters, before })
    const accounts = await findRemainingAccounts(actor, { ids: accountsIn(page) })
    return sendPage(app, context, auditLogView({ filters, page, accounts, issues: [] }))
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'input-invalid') throw error
    return sendPage(
      app,
      context,
      auditLogView({ filters, page: nothing, accounts: new Set(), issues: error.issues.map(ofField) }),
      422,
    )
  }
}

/** What may be the id of an account in the rows of a page: authors, and the parts of what they acted on. */
function accountsIn({ rows }: LogPage): string[] {
  const named = rows.flatMap(({ actor, subject }) => [accountOf(actor), ...wordsOfSubject(subject)])
  return [...new Set(named.filter((word) => word !== undefined))].slice(0, 1_000)
}

export async function sendLog(app: App, context: Context) {
  const rows = await exportLog(await accountContext(app, context), { filters: readFilters(context) })
  const name = `cap-care-journal-${dayDigits(app.clock(), parisTime)}.csv`
  return sendFile(context, { type: 'text/csv; charset=utf-8', name, content: csv(auditFileRows(rows)) })
}

/** `?du=&au=` days, `?auteur=&action=&objet=` exact texts, `?issue=done|refused`. An empty filter filters nothing. */
function readFilters(context: Context): AuditFilters {
  const address = new Address(context)
  const asked = Object.entries(filterNames).map(([filter, name]) => [filter, address.text(name)])
  const filters: AuditFilters = Object.fromEntries(asked.filter(([, value]) => value))
  const { fromDay, toDay } = filters
  return {
    ...filters,
    ...(fromDay && { fromDay: readTypedDay(fromDay) }),
    ...(toDay && { toDay: readTypedDay(toDay) }),
  }
}

/** Names the form field of an issue: the use case says `filters.fromDay`, the form says `du`. */
function ofField(issue: Issue): Issue {
  const filter = issue.path.split('.').at(-1) ?? ''
  return { ...issue, path: filter in filterNames ? filterNames[filter as keyof typeof filterNames] : '' }
}
