import type { Context } from 'hono'
import { openFolder } from '#assessment'
import { AppError } from '#kernel'
import type { App } from '../../app.ts'
import { Address } from '../http/routing/address.ts'
import { folderAt } from '../place.ts'
import { sendPage } from '../ui/page/send.ts'
import { historyView } from './history.view.ts'

/** `?de=` and `?a=` choose two submissions, in any order; by default the last two. */
export async function showHistory(app: App, context: Context) {
  const { actor, finess, folder: at } = await folderAt(app, context)
  const { rows, structure } = await openFolder(actor, { finess })
  const row = rows.find(({ questionnaire }) => questionnaire.id === context.req.param('questionnaire'))
  if (!row) throw new AppError('not-found', 'not-found')
  const address = new Address(context)
  const chosen = (name: string) => row.submitted.find(({ assessment }) => assessment.id === address.text(name))
  const wanted = [chosen('de') ?? row.submitted[1], chosen('a') ?? row.submitted[0]]
  // The row lists the newest first.
  const [after, before] = row.submitted.filter((entry) => wanted.includes(entry))
  const compared = before && after ? ([before, after] as const) : undefined
  return sendPage(app, context, historyView({ row, at, name: structure.name, compared }))
}
