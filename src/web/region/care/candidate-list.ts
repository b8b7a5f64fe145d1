import type { Context } from 'hono'
import { type CandidateList, enterCareReview, findCandidateByNumber, listCandidates } from '#care'
import type { App } from '../../../app.ts'
import { attempt } from '../../http/forms/attempt.ts'
import { Address } from '../../http/routing/address.ts'
import { accountContext } from '../../http/visitors/session.ts'
import { paths } from '../../paths.ts'
import { atFields } from '../../ui/forms/fields.ts'
import { sendPage } from '../../ui/page/send.ts'
import { rowsOf, sendTable } from '../files.ts'
import { candidateListTitle, candidateListView, candidateSearchView } from './candidate-list.view.ts'
import { candidateColumns } from './candidate-rows.ts'
import { candidateWord, readCareQuestion, stageParameters } from './care-query.ts'

export async function showCandidates(app: App, context: Context) {
  return sendPage(app, context, candidateListView(await readList(app, context), new Address(context).page()))
}

export async function sendCandidates(app: App, context: Context) {
  const list = await readList(app, context)
  const { region, domain, filter, candidates } = list
  const columns = candidateColumns(list)
  const rows = rowsOf(candidates, (each) => columns.map(({ text }) => text(each)))
  const table = { title: candidateListTitle(list), sheet: 'Candidats', head: columns.map(({ name }) => name), rows }
  const name = `care-${region.code}-${domain.id}-${stageParameters[filter.stage ?? 'eligible']}`
  return sendTable(context, table, name.toLowerCase())
}

async function readList(app: App, context: Context): Promise<CandidateList> {
  return listCandidates(await accountContext(app, context), readCareQuestion(context))
}

/** Leads to the candidate that has the FINESS number. Without a number, the page asks for it. */
export async function searchCandidate(app: App, context: Context) {
  const account = await accountContext(app, context)
  const region = context.req.param('region') ?? ''
  const number = new Address(context).text('numero') ?? ''
  if (number === '') {
    await enterCareReview(account, { region })
    return sendPage(app, context, candidateSearchView(region, '', []))
  }
  const { done, issues } = await attempt(findCandidateByNumber(account, { region, number }), 'numero')
  if (done) return context.redirect(paths.regionCandidate(region, candidateWord(done)), 303)
  return sendPage(app, context, candidateSearchView(region, number, atFields(issues, { number: 'numero' })), 422)
}
