import type { Context } from 'hono'
import { type OpenedCare, openCare } from '#care'
import { AppError } from '#kernel'
import type { App, AppContext } from '../../app.ts'
import { accountContext } from '../http/visitors/session.ts'
import type { ShownItem } from './shown-item.ts'

/** The structure from which a candidate is reached, and the account that asks. */
export interface CarePlace {
  readonly actor: AppContext
  readonly finess: string
  /** Code of the item in the address; empty for the candidate as a whole. */
  readonly code: string
}

export async function careAt(app: App, context: Context): Promise<CarePlace> {
  const actor = await accountContext(app, context)
  return { actor, finess: context.req.param('finess') ?? '', code: context.req.param('objectif') ?? '' }
}

/** The item that an address names. Throws not-found when the programme has no such item. */
export async function openItem({
  actor,
  finess,
  code,
}: CarePlace): Promise<Pick<ShownItem, 'opened' | 'domain' | 'sheet'>> {
  const opened = await openCare(actor, { finess })
  return { opened, ...itemOf(opened, code) }
}

function itemOf({ domains }: OpenedCare, code: string) {
  for (const domain of domains) {
    const sheet = domain.sheets.find(({ item }) => item.code === code)
    if (sheet) return { domain, sheet }
  }
  throw new AppError('not-found', 'not-found')
}
